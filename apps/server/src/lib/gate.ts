/** Lets so many through at once, lets so many wait, and refuses the rest: overload is said, not suffered. */
export function createGate({ atOnce, waiting, whenFull }: { atOnce: number; waiting: number; whenFull: () => Error }) {
  let inside = 0
  const queue: (() => void)[] = []

  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (inside < atOnce) inside++
    else if (queue.length < waiting) await new Promise<void>((enter) => queue.push(enter))
    else throw whenFull()
    try {
      return await work()
    } finally {
      // Whoever leaves hands its place on; only a place nobody waits for becomes free.
      const next = queue.shift()
      if (next) next()
      else inside--
    }
  }
}
