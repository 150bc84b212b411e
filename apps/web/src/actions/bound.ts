import type { Clock } from '../lib/clock.ts'
import type { App } from '../state/app.svelte.ts'
import type { Client } from '../sync/client.ts'

interface Bound {
  app: App
  client: Client
  clock: Clock
}

let bound: Bound | null = null

/** Gives the actions what they act on: once, at start. */
export const bind = (parts: Bound): void => {
  bound = parts
}

export function use(): Bound {
  if (!bound) throw new Error('actions were called before the page started')
  return bound
}
