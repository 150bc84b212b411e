import { limits } from '@duplex/protocol/limits'
import { SvelteMap } from 'svelte/reactivity'
import type { Clock } from '../lib/clock.ts'

/** Who is writing, by room. It holds for a few seconds; then silence means they stopped. */
export class Typing {
  readonly #ends = new SvelteMap<string, () => void>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Ids of the people writing in this room. */
  who(roomId: string): string[] {
    const prefix = `${roomId}:`
    return [...this.#ends.keys()].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))
  }

  heard(roomId: string, personId: string): void {
    const key = `${roomId}:${personId}`
    this.#ends.get(key)?.()
    this.#ends.set(
      key,
      this.#clock.after(limits.typingSeconds * 1000, () => this.#ends.delete(key)),
    )
  }

  /** What was being written has been said. */
  ended(roomId: string, personId: string): void {
    this.#end(`${roomId}:${personId}`)
  }

  clear(): void {
    for (const key of [...this.#ends.keys()]) this.#end(key)
  }

  #end(key: string): void {
    this.#ends.get(key)?.()
    this.#ends.delete(key)
  }
}
