/** Scripts that have capitals, and so initials: of a name in any other, one sign says more than two. */
const withCapitals = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}]/u
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

const firstGraphemes = (text: string, count: number): string => {
  let taken = ''
  for (const { segment } of graphemes.segment(text)) {
    if (count-- === 0) break
    taken += segment
  }
  return taken
}

/** Two letters of a name that has capitals, else its first sign. */
export function initials(name: string): string {
  const words = name.split(/[\s._-]+/u).filter((word) => /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(word))
  const first = words[0]
  if (!first) return '?'
  if (!withCapitals.test(first)) return firstGraphemes(first, 1)
  const last = words.at(-1)
  const letters =
    words.length > 1 && last && withCapitals.test(last)
      ? firstGraphemes(first, 1) + firstGraphemes(last, 1)
      : firstGraphemes(first, 2)
  return letters.toUpperCase()
}

/** A hue of one's own, in degrees: FNV-1a of the id, so that ids made in the same moment lie far apart. */
export function hueOf(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  // The last character alone barely reaches the high bits: stir once more.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) % 360
}
