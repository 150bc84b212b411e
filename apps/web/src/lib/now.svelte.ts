import { createSubscriber } from 'svelte/reactivity'

const everyMs = 10_000

/** Ticks only while somebody on the page looks at it. */
const look = createSubscriber((tick) => {
  const timer = setInterval(tick, everyMs)
  return () => clearInterval(timer)
})

/** Reactive, for what ends some day: statuses, quiet hours, polls. */
export function now(): number {
  look()
  return Date.now()
}
