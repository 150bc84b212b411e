import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Whether this process can do what it is asked to. */
export interface Load {
  /** The event loop has been late, again and again: who is not in yet has to wait. */
  isHigh(): boolean
  /** Seconds after which it makes sense to come again. */
  readonly retryAfter: number
}

/** Milliseconds. */
const resolution = 20
const lookEvery = 1_000
const lateAfter = 200
/** So many looks in a row make it sustained: one long garbage collection does not. */
const looks = 3

export interface LoadWatch extends Load {
  stop(): void
}

/** Measures how late the event loop is, on average over each second. */
export function watchLoad(lateness: () => number = measureLateness()): LoadWatch {
  let late = 0
  const timer = setInterval(() => {
    late = lateness() > lateAfter ? late + 1 : 0
  }, lookEvery)
  timer.unref()
  return { isHigh: () => late >= looks, retryAfter: 5, stop: () => clearInterval(timer) }
}

/** Milliseconds the event loop was late since the last call, on average. */
function measureLateness(): () => number {
  const delays = monitorEventLoopDelay({ resolution })
  delays.enable()
  return () => {
    const mean = delays.mean / 1e6
    delays.reset()
    // Nothing was measured where not even the measuring timer had its turn.
    return Number.isNaN(mean) ? Infinity : mean - resolution
  }
}
