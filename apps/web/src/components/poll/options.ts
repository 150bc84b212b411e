import { limits } from '@duplex/protocol/limits'

export interface Option {
  key: number
  text: string
}

/** As many fields as there is something in, at least two, and one more to go on, as long as there may be more. */
export function tended(options: readonly Option[], nextKey: () => number): Option[] {
  const kept = [...options]
  const goesOn = () => kept.length < 2 || (kept.at(-1)?.text.trim() !== '' && kept.length < limits.pollOptions)
  while (goesOn()) kept.push({ key: nextKey(), text: '' })
  return kept
}

/** Several lines pasted into one field are several options; the first goes on what stood there. */
export function spread(pasted: string): string[] {
  return pasted
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/u, '').trim())
    .filter((line) => line !== '')
    .map((line) => line.slice(0, limits.pollOptionCharacters))
}

/** What is asked: without what was left empty. */
export const filled = (options: readonly Option[]): string[] =>
  options.map(({ text }) => text.trim()).filter((text) => text !== '')

/** Of options that say the same, all but the first. */
export function doubled(options: readonly Option[]): Set<number> {
  const seen = new Set<string>()
  const twice = new Set<number>()
  for (const { key, text } of options) {
    const said = text.trim()
    if (said !== '' && seen.has(said)) twice.add(key)
    seen.add(said)
  }
  return twice
}
