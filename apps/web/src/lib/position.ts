/** In the order in which they sort as text. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const last = digits.length

const digitAt = (position: string, index: number): number => digits.indexOf(position[index] ?? '0')

/**
 * A position that sorts after `before` and before `after` (null: there is nothing on that side). Positions never end
 * with the lowest digit, so that there is always one in between.
 */
export function between(before: string | null, after: string | null): string {
  const low = before ?? ''
  let position = ''
  for (let index = 0; ; index++) {
    const from = digitAt(low, index)
    const to =
      after === null || (position !== '' && position !== after.slice(0, index)) ? last : digitOrEnd(after, index)
    const middle = Math.floor((from + to) / 2)
    if (middle > from) return position + digits[middle]
    position += digits[from]
  }
}

const digitOrEnd = (position: string, index: number): number =>
  index < position.length ? digitAt(position, index) : last

/** As text, unlike people sort: digits, then capitals, then the rest. */
export const byPosition = (a: { position: string }, b: { position: string }): number =>
  a.position < b.position ? -1 : a.position > b.position ? 1 : 0
