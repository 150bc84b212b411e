import type { CompileContext, Extension as TreeExtension } from 'mdast-util-from-markdown'
import type { Code, Extension, State, Token, Tokenizer } from 'micromark-util-types'

/** `<@id>`, `<#id>`, `<!room>` or `<!here>`. */
interface ReferenceNode {
  type: 'reference'
  name: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    reference: ReferenceNode
  }
  interface RootContentMap {
    reference: ReferenceNode
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    reference: 'reference'
  }
}

const lessThan = 60
const greaterThan = 62
const longest = 40
const forms = /^(?:[@#][0-9a-f-]{36}|!(?:room|here))$/

/** Of any form: a sign, then small letters, digits and dashes. */
const isPart = (code: Code): boolean =>
  code !== null && ((code >= 48 && code <= 57) || (code >= 97 && code <= 122) || code === 45)
const isSign = (code: Code): boolean => code === 33 || code === 35 || code === 64

const tokenize: Tokenizer = (effects, ok, nok) => {
  let name = ''

  const start: State = (code) => {
    effects.enter('reference')
    effects.consume(code)
    return sign
  }
  const sign: State = (code) => (isSign(code) ? take(code) : nok(code))
  const take: State = (code) => {
    name += String.fromCodePoint(code ?? 0)
    effects.consume(code)
    return rest
  }
  const rest: State = (code) => {
    if (isPart(code) && name.length < longest) return take(code)
    if (code !== greaterThan || !forms.test(name)) return nok(code)
    effects.consume(code)
    effects.exit('reference')
    return ok
  }
  return start
}

/** Recognises a reference wherever text is parsed, and so not inside code. */
export const referenceSyntax: Extension = { text: { [lessThan]: { name: 'reference', tokenize } } }

export const referenceTree: TreeExtension = {
  enter: {
    reference(this: CompileContext, token: Token) {
      this.enter({ type: 'reference', name: this.sliceSerialize(token).slice(1, -1) }, token)
    },
  },
  exit: {
    reference(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}
