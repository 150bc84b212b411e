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

/** A room in a text: `<#id>`, for the same reason. */
const roomInText = /<#([0-9a-f-]{36})>/g
/** Where a room's name could begin: not inside a word, an address or a path. */
const roomTyped = /(?<![\p{L}\p{N}_/#<&-])#(?=[\p{L}\p{N}])/gu

/** Turns `#name` into `<#id>` where one of `rooms` is called so, the longest name first; leaves code as it is. */
export function encodeRooms(text: string, rooms: readonly { id: string; name: string }[]): string {
  if (!text.includes('#')) return text
  const longestFirst = [...rooms].sort((a, b) => b.name.length - a.name.length)
  return text
    .split(code)
    .map((part, index) => (index % 2 === 1 ? part : encodeRoomsOutsideCode(part, longestFirst)))
    .join('')
}

function encodeRoomsOutsideCode(text: string, rooms: readonly { id: string; name: string }[]): string {
  let encoded = ''
  let done = 0
  for (const { index } of text.matchAll(roomTyped)) {
    if (index < done) continue
    const room = rooms.find(({ name }) => isNamed(text, index + 1, name))
    if (!room) continue
    encoded += `${text.slice(done, index)}<#${room.id}>`
    done = index + 1 + room.name.length
  }
  return encoded + text.slice(done)
}

/** Whether the whole word (or words) at this place is the name. */
const isNamed = (text: string, at: number, name: string): boolean =>
  name !== '' &&
  text.slice(at, at + name.length).toLowerCase() === name.toLowerCase() &&
  !/^[\p{L}\p{N}_-]/u.test(text.slice(at + name.length, at + name.length + 2))

/** The way back, for the editor. */
export const decodeRooms = (text: string, nameOf: (id: string) => string | undefined): string =>
  text.replace(roomInText, (whole, id: string) => {
    const name = nameOf(id)
    return name ? `#${name}` : whole
  })
