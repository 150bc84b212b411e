/** Letters that are written from right to left, and signs that turn a direction. */
const turning =
  /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

const [isolate, end] = ['\u2068', '\u2069']

/**
 * What somebody wrote, to stand among other words: it runs in its own direction and turns nothing beside it. What could
 * not turn anything stays as it is, letter for letter; `always` where the words around it run from right to left.
 */
export const isolated = (text: string, always = false): string =>
  text !== '' && (always || turning.test(text)) ? isolate + closed(text) + end : text

/** Isolates that are opened or closed for nothing would swallow, or end, the one around them. */
const closed = (text: string): string => (isBalanced(text) ? text : text.replace(/[\u2066-\u2069]/g, ''))

function isBalanced(text: string): boolean {
  let open = 0
  for (const sign of text.match(/[\u2066-\u2069]/g) ?? []) {
    open += sign === end ? -1 : 1
    if (open < 0) return false
  }
  return open === 0
}
