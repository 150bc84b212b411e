import { limits } from '@duplex/protocol/limits'
import { Refusal } from '@duplex/protocol/refusals'

/** Looks empty on a screen: spaces, default-ignorable code points, and the blanks that are neither (braille, hangul filler). */
const invisible = /[\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800\u115F\u1160\u3164\uFFA0]/gu

export const isBlank = (text: string): boolean => text.replace(invisible, '') === ''

/** A name on one line: trimmed, inner runs of white space folded to one blank. */
export function tidyName(name: string): string {
  if (isBlank(name)) throw new Refusal('name.empty')
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ')
}

/** How names are compared: what looks the same is the same (NFKC, case folded, invisible characters dropped). */
export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(invisible, '')

/** How e-mail addresses are compared, so that one account cannot be had twice by writing it differently. */
export const foldEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase()

/** Words that mean somebody or something else after an `@`, or that pretend to. */
const reserved = new Set(
  'everyone here channel room all admin administrator owner system support root security duplex me you api ws echo health docs null undefined'.split(
    ' ',
  ),
)
export const isReservedHandle = (handle: string): boolean => reserved.has(handle)

/** A handle from a name, or from the local part of an address where the name has no Latin letters. */
export function proposeHandle(name: string, email: string): string {
  const candidates = [name, email.split('@')[0] ?? ''].map(slug)
  return candidates.find((candidate) => candidate.length >= 2 && !isReservedHandle(candidate)) ?? 'person'
}

/** The proposal itself, or the proposal with the first number that is free. */
export function freeHandle(proposal: string, isTaken: (handle: string) => boolean): string {
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : String(number)
    const handle = proposal.slice(0, limits.handleCharacters - suffix.length) + suffix
    if (!isTaken(handle)) return handle
  }
}

/** Letters that are no base letter with a mark on it, so that taking marks away does not make them plain. */
const plainLetters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .slice(0, limits.handleCharacters - 4)
    .replace(/^\.+|\.+$/g, '')
