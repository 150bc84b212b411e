import type { Edit } from './format.ts'
import { insideCode } from './lines.ts'

/** What can be completed: people, rooms, emoji, and what to do instead of saying something. */
export type Kind = 'person' | 'room' | 'emoji' | 'command'

/** Something begun before the caret. `start` is where its sign stands. */
export interface Begun {
  kind: Kind
  start: number
  query: string
}

/** Something it could be. */
export interface Offer {
  key: string
  /** What is written in its place. */
  insert: string
  label: string
  /** Beside the label, in a second voice. */
  detail?: string
  /** At the far end: what one should know before taking it. */
  note?: string
  /** A person to draw, or an emoji to show. */
  personId?: string
  glyph?: string
}

const longestQuery = 64
/** A sign begins something at the start, or after what separates words. */
const separates = /[\s([{"'*_~>,;|]/

/** What is being typed: the last of what was begun, on this line and outside code. */
export function begun(text: string, caret: number): Begun | null {
  const command = /^\/[a-z]*$/i.exec(text.slice(0, caret))
  if (command) return { kind: 'command', start: 0, query: command[0].slice(1) }
  const found = [named(text, caret, '@', 'person'), named(text, caret, '#', 'room'), emojiBegun(text, caret)]
    .filter((each) => each !== null)
    .sort((a, b) => b.start - a.start)
  return found[0] && !insideCode(text, caret) ? found[0] : null
}

const beginsAt = (text: string, start: number): boolean => start === 0 || separates.test(text[start - 1] ?? '')

/** A name may hold a space, for a first and a last one. */
function named(text: string, caret: number, sign: string, kind: Kind): Begun | null {
  const start = text.lastIndexOf(sign, caret - 1)
  if (start < 0 || caret - start > longestQuery || !beginsAt(text, start)) return null
  const query = text.slice(start + 1, caret)
  return /[\n@#]|^\s|\s{2}|\s$/.test(query) ? null : { kind, start, query }
}

/** Two letters at least, or a sign that is a word of its own: a colon alone ends a sentence. */
function emojiBegun(text: string, caret: number): Begun | null {
  const query = /:([\p{L}\p{N}_+-]{2,32}|[\p{Script=Han}\p{Script=Hangul}])$/u.exec(
    text.slice(Math.max(0, caret - longestQuery), caret),
  )?.[1]
  if (query === undefined) return null
  const start = caret - query.length - 1
  return beginsAt(text, start) ? { kind: 'emoji', start, query } : null
}

/** `:name:` with its second colon before the caret. */
export function finishedEmoji(text: string, caret: number): Begun | null {
  const query = /:([a-z0-9_+-]{2,48}):$/i.exec(text.slice(Math.max(0, caret - longestQuery), caret))?.[1]
  if (query === undefined) return null
  const start = caret - query.length - 2
  return beginsAt(text, start) && !insideCode(text, caret) ? { kind: 'emoji', start, query } : null
}

/** Every `:name:` outside code becomes what it is called for; a name nobody knows (undefined) stays as it is. */
export const namesReplaced = (text: string, emojiNamed: (name: string) => string | undefined): string =>
  text.replace(/:([a-z0-9_+-]{2,48}):/gi, (written, name: string, start: number) =>
    finishedEmoji(text, start + written.length) ? (emojiNamed(name) ?? written) : written,
  )

/** Writes it where it was begun, and a space after it unless there is one. */
export function complete(text: string, caret: number, { start }: Pick<Begun, 'start'>, insert: string): Edit {
  const isSpaced = text[caret] === ' '
  const written = isSpaced ? insert : `${insert} `
  const end = start + written.length + (isSpaced ? 1 : 0)
  return { from: start, to: caret, insert: written, start: end, end }
}

/** `/name` and what follows it; a path or a comment begins otherwise. */
export function commandIn(text: string): { name: string; rest: string } | null {
  const found = /^\/([a-z]+)(?:\s+([^]*))?$/i.exec(text)
  return found && { name: (found[1] ?? '').toLowerCase(), rest: (found[2] ?? '').trim() }
}
