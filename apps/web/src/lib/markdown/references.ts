import type { CompileContext, Extension as TreeExtension } from 'mdast-util-from-markdown'
import type { Code, Extension, State, Token, Tokenizer } from 'micromark-util-types'

/** What a text names by its id: `<@id>` a person, `<#id>` a room, `<!room>` and `<!here>` everybody. */
export interface NamedById {
  type: 'reference'
  to: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    reference: NamedById
  }
  interface RootContentMap {
    reference: NamedById
  }
}
declare module 'micromark-util-types' {
  interface TokenTypeMap {
    reference: 'reference'
    referenceMarker: 'referenceMarker'
    referenceTo: 'referenceTo'
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
  let to = ''

  const start: State = (code) => {
    effects.enter('reference')
    effects.enter('referenceMarker')
    effects.consume(code)
    effects.exit('referenceMarker')
    return sign
  }
  const sign: State = (code) => {
    if (!isSign(code)) return nok(code)
    effects.enter('referenceTo')
    return take(code)
  }
  const take: State = (code) => {
    to += String.fromCodePoint(code ?? 0)
    effects.consume(code)
    return rest
  }
  const rest: State = (code) => {
    if (isPart(code) && to.length < longest) return take(code)
    if (code !== greaterThan || !forms.test(to)) return nok(code)
    effects.exit('referenceTo')
    effects.enter('referenceMarker')
    effects.consume(code)
    effects.exit('referenceMarker')
    effects.exit('reference')
    return ok
  }
  return start
}

/** Recognises a reference wherever text is parsed, and so not inside code. */
export const referenceSyntax: Extension = { text: { [lessThan]: { name: 'reference', tokenize } } }

export const referenceTree: TreeExtension = {
  enter: {
    referenceTo(this: CompileContext, token: Token) {
      this.enter({ type: 'reference', to: this.sliceSerialize(token) }, token)
    },
  },
  exit: {
    referenceTo(this: CompileContext, token: Token) {
      this.exit(token)
    },
  },
}
