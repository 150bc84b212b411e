/** Everybody in the room, or those of them who are there: `<!room>`, `<!here>`. */
export type Call = 'room' | 'here'
const callInText = /<!(room|here)>/g
const isCall = (handle: string): handle is Call => handle === 'room' || handle === 'here'

/** A person in a text: `<@id>`. Ids, not names, so that renaming somebody changes no message. */
const inText = /<@([0-9a-f-]{36})>/g
/** `@handle` as people type it: not inside a word, an address or a path. */
const typed = /(^|[^\w@./<>-])@([a-z0-9](?:[a-z0-9._-]{0,30}[a-z0-9])?)/gi
/** Code is quoted as it is: fenced blocks and spans are left alone. */
const code = /(```[^]*?(?:```|$)|`[^`\n]*`)/

/** Turns `@handle` into `<@id>` where somebody bears that handle, and `@room` into `<!room>`; leaves code and everything else as it is. */
export function encodeMentions(text: string, idOf: (handle: string) => string | undefined): string {
  if (!text.includes('@')) return text
  return text
    .split(code)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(typed, (whole, before: string, handle: string) => {
            if (isCall(handle)) return `${before}<!${handle}>`
            const id = idOf(handle.toLowerCase())
            return id ? `${before}<@${id}>` : whole
          }),
    )
    .join('')
}

/** The way back, for the editor. */
export const decodeMentions = (text: string, handleOf: (id: string) => string | undefined): string =>
  text
    .replace(inText, (whole, id: string) => {
      const handle = handleOf(id)
      return handle ? `@${handle}` : whole
    })
    .replace(callInText, '@$1')

/** Handles a text might name, lower case, each once: what has to be looked up. */
export const typedHandles = (text: string): string[] =>
  text.includes('@')
    ? [
        ...new Set(
          text
            .split(code)
            .flatMap((part, index) =>
              index % 2 === 1 ? [] : [...part.matchAll(typed)].map((m) => (m[2] ?? '').toLowerCase()),
            ),
        ),
      ]
    : []

/** Ids of the people a text names, each once. */
export const mentionedIds = (text: string): string[] =>
  text.includes('<@')
    ? [
        ...new Set(
          text
            .split(code)
            .flatMap((part, index) => (index % 2 === 1 ? [] : [...part.matchAll(inText)].map((m) => m[1] ?? ''))),
        ),
      ]
    : []

/** Whether a text calls everybody; who calls the room calls those who are there, too. */
export function callIn(text: string): Call | null {
  if (!text.includes('<!')) return null
  const calls = text
    .split(code)
    .flatMap((part, index) => (index % 2 === 1 ? [] : [...part.matchAll(callInText)].map(([, call]) => call)))
  if (calls.includes('room')) return 'room'
  return calls.includes('here') ? 'here' : null
}
