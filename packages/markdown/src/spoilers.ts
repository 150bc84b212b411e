import type { Extension as TreeExtension } from 'mdast-util-from-markdown'
import type { Extension, State, Tokenizer } from 'micromark-util-types'
import type { Inline } from './tree.ts'

/** `||`, which begins or ends a spoiler where there is another one. */
export interface SpoilerMark {
  type: 'spoilerMark'
}

declare module 'mdast' {
  interface PhrasingContentMap {
    spoilerMark: SpoilerMark
  }
  interface RootContentMap {
    spoilerMark: SpoilerMark
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    spoilerMark: 'spoilerMark'
  }
}

const bar = 124

const tokenize: Tokenizer = (effects, ok, nok) => {
  const start: State = (code) => {
    effects.enter('spoilerMark')
    effects.consume(code)
    return second
  }
  const second: State = (code) => {
    if (code !== bar) return nok(code)
    effects.consume(code)
    effects.exit('spoilerMark')
    return ok
  }
  return start
}

export const spoilerSyntax: Extension = { text: { [bar]: { name: 'spoilerMark', tokenize } } }

export const spoilerTree: TreeExtension = {
  enter: {
    spoilerMark(token) {
      this.enter({ type: 'spoilerMark' }, token)
    },
  },
  exit: {
    spoilerMark(token) {
      this.exit(token)
    },
  },
}

/** Before what it stands for is known. */
export type Unpaired = Inline | SpoilerMark

const isMark = (node: Unpaired | undefined): boolean => node?.type === 'spoilerMark'
const isSpaced = (node: Unpaired | undefined, edge: RegExp): boolean =>
  node === undefined || node.type === 'break' || (node.type === 'text' && edge.test(node.value))

/** Puts what lies between two marks into a spoiler. As with emphasis, no space stands inside of a mark: `a || b` is one of logic. */
export function pairSpoilers(nodes: readonly Unpaired[]): Inline[] {
  const out: Inline[] = []
  let opened = -1
  const bars: Inline = { type: 'text', value: '||' }
  nodes.forEach((node, index) => {
    if (node.type !== 'spoilerMark') return void out.push(node)
    if (opened >= 0 && opened < out.length - 1 && !isSpaced(nodes[index - 1], /\s$/)) {
      const children = out.splice(opened).slice(1)
      out.push({ type: 'spoiler', children })
      opened = -1
      return
    }
    if (opened < 0 && !isSpaced(nodes[index + 1], /^\s/) && !isMark(nodes[index + 1])) opened = out.length
    out.push(bars)
  })
  return out
}
