import { byName } from '../../lib/collation.ts'
import { fuzzy } from '../../lib/fuzzy.ts'
import { begins, roomName } from '../../lib/text.ts'

export type Kind = 'room' | 'person' | 'public' | 'command'

/** Something one can go to or do. */
export interface Choice {
  key: string
  kind: Kind
  title: string
  /** Other words it is found by. */
  also?: readonly string[]
  /** Of two that fit as well, the heavier one comes first. */
  weight: number
}

export interface Found<Any extends Choice = Choice> {
  choice: Any
  /** Which letters of the title were meant. */
  marks: readonly number[]
}

const most = 50
const prefixes: Record<string, readonly Kind[]> = { '#': ['room', 'public'], '@': ['person'], '>': ['command'] }
/** What begins with another word than its title counts so much. */
const otherwise = 12

/** What fits, the best first. `#`, `@` and `>` ask for rooms, people and commands alone. */
export function find<Any extends Choice>(typed: string, choices: readonly Any[]): Found<Any>[] {
  const kinds = prefixes[typed.trim().charAt(0)]
  const query = kinds ? typed.trim().slice(1) : typed
  if (!kinds && query.trim() === '') return []
  return choices
    .filter(({ kind }) => !kinds || kinds.includes(kind))
    .flatMap((choice) => rated(query, choice))
    .sort((a, b) => b.score - a.score || byName(a.choice.title, b.choice.title))
    .slice(0, most)
}

function rated<Any extends Choice>(query: string, choice: Any): (Found<Any> & { score: number })[] {
  const own = fuzzy(query, choice.title)
  const isMeant = begins(query.trim(), ...(choice.also ?? []))
  if (!own && !isMeant) return []
  const score = Math.max(own?.score ?? otherwise, isMeant ? otherwise : -Infinity) + choice.weight
  return [{ choice, score, marks: own?.marks ?? [] }]
}

/** The room that could be opened under this name, or null where there is one already, or none was meant. */
export function newRoomName(typed: string, names: readonly string[]): string | null {
  const wanted = typed.trim()
  if (wanted === '' || wanted === '#' || wanted.startsWith('@') || wanted.startsWith('>')) return null
  const name = roomName(wanted).replace(/-+$/u, '')
  return name === '' || names.some((other) => roomName(other) === name) ? null : name
}

/** The title in parts, those that were meant marked. */
export function marked(title: string, marks: readonly number[]): { text: string; isMarked: boolean }[] {
  const parts: { text: string; isMarked: boolean }[] = []
  let at = 0
  for (const character of title) {
    const isMarked = marks.includes(at)
    const last = parts.at(-1)
    if (last?.isMarked === isMarked) last.text += character
    else parts.push({ text: character, isMarked })
    at += character.length
  }
  return parts
}
