import type { Edit } from './format.ts'

/** An unfinished `@name` before the caret. `start` is where the `@` stands. */
export interface Mentioning {
  start: number
  query: string
}

export interface Candidate {
  id: string
  name: string
  handle: string
  /** Whether the person is in the room. */
  here: boolean
}

const shown = 8
const longestQuery = 64

/** What is being typed after an `@`: not inside a word or an address, and on this line only. */
export function mentioning(text: string, caret: number): Mentioning | null {
  const start = text.lastIndexOf('@', caret - 1)
  if (start < 0 || caret - start > longestQuery) return null
  const before = text[start - 1]
  if (before !== undefined && !/[\s([{"'*_~>,;:|]/.test(before)) return null
  const query = text.slice(start + 1, caret)
  if (/[\n@]/.test(query) || /^\s|\s{2}|\s$/.test(query)) return null
  return { start, query }
}

/** Without case and accents, so that "tomas" finds Tomás. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC')

/** How well a person fits, smaller is better; null where they do not. */
function fit(person: Candidate, query: string): number | null {
  const handle = plain(person.handle)
  const name = plain(person.name)
  if (handle === query) return 0
  if (handle.startsWith(query)) return 1
  if (name.startsWith(query)) return 2
  if (name.split(/[\s\-.]+/).some((word) => word.startsWith(query))) return 3
  if (name.includes(query) || handle.includes(query)) return 4
  return null
}

/** The people an `@query` may mean: those in the room first, then by how well they fit, then by name. */
export function rank(people: readonly Candidate[], typed: string): Candidate[] {
  const query = plain(typed)
  return people
    .flatMap((person) => {
      const score = fit(person, query)
      return score === null ? [] : [{ person, score: score + (person.here ? 0 : 10) }]
    })
    .sort((a, b) => a.score - b.score || a.person.name.localeCompare(b.person.name))
    .slice(0, shown)
    .map(({ person }) => person)
}

/** Puts the handle where the unfinished mention stands, and a space after it unless there is one. */
export function complete(text: string, caret: number, { start }: Mentioning, handle: string): Edit {
  const spaced = text[caret] === ' '
  const insert = `@${handle}${spaced ? '' : ' '}`
  const end = start + insert.length + (spaced ? 1 : 0)
  return { from: start, to: caret, insert, start: end, end }
}
