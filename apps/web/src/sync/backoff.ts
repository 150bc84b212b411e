/** The first try comes this soon: most lines are back at once (ms). */
const soon = 250
const base = 500
const cap = 30_000

/**
 * How long to wait before the next try after `failures` of them (ms). The whole span is random, so that thousands of pages that
 * lost a server together do not come back together.
 */
export const delayBefore = (failures: number, random: () => number): number =>
  random() * (failures === 0 ? soon : Math.min(cap, base * 2 ** (failures - 1)))
