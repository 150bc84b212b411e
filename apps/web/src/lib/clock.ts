/** Time as the parts of the page ask for it, so that a test can turn the hands. Milliseconds. */
export interface Clock {
  now(): number
  /** Runs once after `ms`, unless the function it returns is called first. */
  after(ms: number, run: () => void): () => void
}

export const clock: Clock = {
  now: () => Date.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
