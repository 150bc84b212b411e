/** A message counts as read when it has been on the screen for so long. */
export const dwellMs = 1_000

/** How long messages have been in front of somebody's eyes. Times are given from outside, in ms. */
export class Dwell {
  readonly #since = new Map<number, number>()
  #watching = true

  enter(seq: number, now: number): void {
    if (!this.#since.has(seq)) this.#since.set(seq, now)
  }

  leave(seq: number): void {
    this.#since.delete(seq)
  }

  /** Nobody looks: the tab is hidden, or another window has the focus. */
  pause(): void {
    this.#watching = false
  }

  /** Somebody looks again, and begins anew. */
  resume(now: number): void {
    this.#watching = true
    for (const seq of this.#since.keys()) this.#since.set(seq, now)
  }

  /** The newest message that has been seen for long enough, and how long until the next one is. */
  seen(now: number): { seq: number | null; nextInMs: number | null } {
    let seq: number | null = null
    let nextInMs: number | null = null
    if (!this.#watching) return { seq, nextInMs }
    for (const [candidate, since] of this.#since) {
      const left = since + dwellMs - now
      if (left <= 0) seq = Math.max(seq ?? 0, candidate)
      else nextInMs = Math.min(nextInMs ?? left, left)
    }
    return { seq, nextInMs }
  }
}
