import type { Extension as TreeExtension } from 'mdast-util-from-markdown'
import type { Code, Extension, State, Tokenizer } from 'micromark-util-types'

/** `<@id>` as a node of its own. */
export interface Mention {
  type: 'mention'
  personId: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    mention: Mention
  }
  interface RootContentMap {
    mention: Mention
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mention: 'mention'
    mentionMarker: 'mentionMarker'
    mentionId: 'mentionId'
  }
}

const lessThan = 60
const at = 64
const greaterThan = 62
const dash = 45
const idLength = 36

const isHex = (code: Code): boolean => code !== null && ((code >= 48 && code <= 57) || (code >= 97 && code <= 102))

const tokenize: Tokenizer = (effects, ok, nok) => {
  let length = 0

  const start: State = (code) => {
    effects.enter('mention')
    effects.enter('mentionMarker')
    effects.consume(code)
    return sign
  }
  const sign: State = (code) => {
    if (code !== at) return nok(code)
    effects.consume(code)
    effects.exit('mentionMarker')
    effects.enter('mentionId')
    return id
  }
  const id: State = (code) => {
    if (length === idLength) {
      effects.exit('mentionId')
      return end(code)
    }
    if (!isHex(code) && code !== dash) return nok(code)
    length++
    effects.consume(code)
    return id
  }
  const end: State = (code) => {
    if (code !== greaterThan) return nok(code)
    effects.enter('mentionMarker')
    effects.consume(code)
    effects.exit('mentionMarker')
    effects.exit('mention')
    return ok
  }
  return start
}

/** Recognises a mention wherever text is parsed, and so not inside code. */
export const mentionSyntax: Extension = { text: { [lessThan]: { name: 'mention', tokenize } } }

export const mentionTree: TreeExtension = {
  enter: {
    mentionId(token) {
      this.enter({ type: 'mention', personId: this.sliceSerialize(token) }, token)
    },
  },
  exit: {
    mentionId(token) {
      this.exit(token)
    },
  },
}
