import { createSubscriber } from 'svelte/reactivity'

/** A clock that ticks only while somebody on the page looks at it. */
function ticking(everyMs: number): () => number {
  const look = createSubscriber((tick) => {
    const timer = setInterval(tick, everyMs)
    return () => clearInterval(timer)
  })
  return () => {
    look()
    return Date.now()
  }
}

/** Reactive, for what ends some day: statuses, quiet hours, polls. */
export const now = ticking(10_000)
/** Reactive, for what is counted down. */
export const nowToTheSecond = ticking(1_000)
