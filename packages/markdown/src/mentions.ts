import { parse } from './parse.ts'
import { found, rewrite, type Change } from './rewrite.ts'
import type { Call, Reference, Span } from './tree.ts'

/** How they look in a text. What looks so and is code, or escaped, is not among what the tree names. */
const person = /<@[0-9a-f-]{36}>/
const call = /<!(?:room|here)>/
const personOrCall = /<[@!]/
/** `@handle` as people type it: not inside a word, an address or a path. */
const typed = /(?<![\w@./\\<>-])@[a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9])?/gi

const isCall = (handle: string): handle is Call => handle === 'room' || handle === 'here'
/** `!room` is the call to the room. */
const callNamed = (name: string): Call | undefined => (['room', 'here'] as const).find((one) => name === `!${one}`)

/** Whoever looks for names first asks whether there could be any: most texts are never parsed for it. */
const typedIn = (text: string): Iterable<Span> => (text.search(typed) < 0 ? [] : found(text, parse(text).words, typed))
const referencesIn = (text: string, form: RegExp): Reference[] => (form.test(text) ? parse(text).references : [])

/** Turns `@handle` into `<@id>` where somebody bears that handle, and `@room` into `<!room>`; leaves code and everything else as it is. */
export function encodeMentions(text: string, idOf: (handle: string) => string | undefined): string {
  const changes: Change[] = []
  for (const span of typedIn(text)) {
    const handle = text.slice(span.from + 1, span.to)
    const id = isCall(handle) ? undefined : idOf(handle.toLowerCase())
    if (isCall(handle)) changes.push({ ...span, by: `<!${handle}>` })
    else if (id) changes.push({ ...span, by: `<@${id}>` })
  }
  return rewrite(text, changes)
}

/** The way back, for the editor. */
export const decodeMentions = (text: string, handleOf: (id: string) => string | undefined): string =>
  rewrite(
    text,
    referencesIn(text, personOrCall).flatMap(({ from, to, name }) => {
      const handle = name.startsWith('@') ? handleOf(name.slice(1)) : callNamed(name)
      return handle ? [{ from, to, by: `@${handle}` }] : []
    }),
  )

/** Handles a text might name, lower case, each once: what has to be looked up. */
export const typedHandles = (text: string): string[] => [
  ...new Set(Array.from(typedIn(text), ({ from, to }) => text.slice(from + 1, to).toLowerCase())),
]

/** Ids of the people a text names, each once. */
export const mentionedIds = (text: string): string[] => [
  ...new Set(referencesIn(text, person).flatMap(({ name }) => (name.startsWith('@') ? [name.slice(1)] : []))),
]

/** Whether a text calls everybody; who calls the room calls those who are there, too. */
export function callIn(text: string): Call | null {
  const calls = referencesIn(text, call).map(({ name }) => callNamed(name))
  if (calls.includes('room')) return 'room'
  return calls.includes('here') ? 'here' : null
}
