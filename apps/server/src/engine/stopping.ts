import { setTimeout as delay } from 'node:timers/promises'
import { Refusal } from '@duplex/protocol/refusals'

/** Seconds after which it makes sense to come again: by then the next server runs. */
const retryAfter = 3

/** The end of the engine: nothing new begins, and what takes its time is waited for, though not for ever. */
export interface Stopping {
  /** Throws once the end has begun. */
  refuse(): void
  /** Takes part in the end: the same as `work`, or a refusal where it lasts too long. */
  finish<Result>(work: Promise<Result>): Promise<Result>
  /** Begins the end. Resolves when nothing is under way any more. */
  stop(graceMs: number): Promise<void>
}

export function createStopping(): Stopping {
  let isStopping = false
  const underWay = new Map<Promise<unknown>, (refusal: Refusal) => void>()

  return {
    refuse() {
      if (isStopping) throw stoppingRefusal()
    },
    finish: (work) =>
      new Promise((resolve, reject) => {
        underWay.set(work, reject)
        void work.then(resolve, reject).finally(() => underWay.delete(work))
      }),
    async stop(graceMs) {
      isStopping = true
      const ended = new AbortController()
      const late = delay(graceMs, undefined, { signal: ended.signal }).catch(() => {})
      await Promise.race([Promise.allSettled(underWay.keys()), late])
      ended.abort()
      for (const giveUp of underWay.values()) giveUp(stoppingRefusal())
    },
  }
}

export const stoppingRefusal = (): Refusal => new Refusal('server.stopping', { retryAfter })
