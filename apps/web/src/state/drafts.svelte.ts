import { SvelteMap } from 'svelte/reactivity'
import type { Clock } from '../lib/clock.ts'
import { recall, remember } from '../lib/storage.ts'

const name = 'drafts'
/** Written down after a pause in typing, not at every key (ms). */
const pause = 300

/** What was begun and not sent, by room. */
export class Drafts {
  readonly #texts = new SvelteMap<string, string>(stored())
  readonly #clock: Clock
  #cancel: (() => void) | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get(roomId: string): string {
    return this.#texts.get(roomId) ?? ''
  }

  set(roomId: string, text: string): void {
    if (text === '') this.#texts.delete(roomId)
    else this.#texts.set(roomId, text)
    this.#cancel?.()
    this.#cancel = this.#clock.after(pause, () => this.keep())
  }

  /** Writes them down now, as when the page is about to go. */
  keep(): void {
    if (!this.#cancel) return
    this.#cancel()
    this.#cancel = null
    remember(name, JSON.stringify([...this.#texts]))
  }

  clear(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#texts.clear()
  }
}

const isEntry = (entry: unknown): entry is [string, string] =>
  Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string'

function stored(): [string, string][] {
  try {
    const entries: unknown = JSON.parse(recall(name) ?? '[]')
    return Array.isArray(entries) ? entries.filter(isEntry) : []
  } catch {
    return []
  }
}
