import { setImmediate, setTimeout } from 'node:timers/promises'

/** Milliseconds. Timers are too coarse for less. */
const waitMin = 2
/** What a command may wait for others at most. */
const waitMax = 20
/** So many turns go by before it is tried again whether waiting brings anything. */
const turnsWithoutWaiting = 20

/**
 * When the next turn begins. Writing to a thousand sockets costs milliseconds, however much is written: so the more a
 * turn cost, the longer the next one collects. A busy room is then told more at once instead of more often, at half the
 * processor time; an idle one is told at once.
 */
export function createPace() {
  let nextAt = 0
  let hurried = 0

  return {
    /** Runs what publishes a turn. */
    measure(publish: () => void): void {
      const before = performance.now()
      publish()
      // By then the sockets were written to.
      process.nextTick(() => {
        const now = performance.now()
        nextAt = now + Math.min(now - before, waitMax)
      })
    },

    /** Resolves when the next turn may begin: not before all sockets were read that have something to say. */
    async next(waiting: () => number): Promise<void> {
      await setImmediate()
      const ms = nextAt - performance.now()
      if (ms < waitMin) return
      if (hurried > 0) {
        hurried--
        return
      }
      const before = waiting()
      await setTimeout(ms)
      // Where everybody waits for an answer before they go on, nothing comes that was worth waiting for.
      if (waiting() < 1.5 * before) hurried = turnsWithoutWaiting
    },
  }
}
