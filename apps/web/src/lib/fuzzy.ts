import { folded } from './text.ts'

/** How well a text fits what was typed, and which of its characters were meant. */
export interface Match {
  score: number
  /** Places in the text (UTF-16), for showing why it was found. */
  marks: readonly number[]
}

const atStart = 10
const atWord = 8
const inARow = 6
const anywhere = 1
/** Texts are names: beyond this nobody types. */
const longest = 128
const separates = /[\s\-_./#@:,()]/u

interface Letter {
  folded: string
  at: number
  bonus: number
}

/**
 * Finds the letters of `query` in `text`, in their order: `rlnt` finds `release-notes`. Words one begins with, and
 * letters in a row, count for more, and short texts for more than long ones. Accents and case aside.
 */
export function fuzzy(query: string, text: string): Match | null {
  const wanted = [...folded(query)].filter((letter) => letter.trim() !== '')
  if (wanted.length === 0) return { score: 0, marks: [] }
  const letters = lettersOf(text)
  if (!isInOrder(wanted, letters)) return null
  const path = bestPath(wanted, letters)
  return path && { score: path.score - letters.length / longest, marks: path.places }
}

function lettersOf(text: string): Letter[] {
  const letters: Letter[] = []
  let at = 0
  let before = ''
  for (const character of text.slice(0, longest)) {
    const bonus = at === 0 ? atStart : separates.test(before) ? atWord : anywhere
    for (const letter of folded(character)) letters.push({ folded: letter, at, bonus })
    before = character
    at += character.length
  }
  return letters
}

/** Cheap, and settles most of it. */
function isInOrder(wanted: readonly string[], letters: readonly Letter[]): boolean {
  let next = 0
  for (const { folded: letter } of letters) if (letter === wanted[next]) next += 1
  return next === wanted.length
}

interface Path {
  score: number
  last: number
  places: readonly number[]
}

/** The best way to place the wanted letters, one after the other. */
function bestPath(wanted: readonly string[], letters: readonly Letter[]): Path | null {
  let paths: (Path | null)[] = letters.map(() => null)
  wanted.forEach((letter, index) => {
    let best: Path | null = null
    const next: (Path | null)[] = []
    letters.forEach(({ folded: held, at, bonus }, place) => {
      const adjoining = paths[place - 1] ?? null
      const before = index === 0 ? { score: 0, last: -1, places: [] } : better(best, adjoining && joined(adjoining))
      next.push(
        held === letter && before ? { score: before.score + bonus, last: place, places: [...before.places, at] } : null,
      )
      best = better(best, adjoining)
    })
    paths = next
  })
  return paths.reduce(better, null)
}

const joined = (path: Path): Path => ({ ...path, score: path.score + inARow })
const better = (one: Path | null, other: Path | null): Path | null =>
  !one || (other && other.score > one.score) ? other : one
