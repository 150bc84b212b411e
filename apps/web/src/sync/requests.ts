import type { CommandName, QueryName } from '@duplex/protocol/registry'
import type { Clock } from '../lib/clock.ts'
import type { Result } from '../lib/result.ts'

/** `lost`: the line went first, so nobody knows whether it was done. */
export type Answer = Result | 'lost'
export type Name = CommandName | QueryName

interface Asked {
  answered: (answer: Answer) => void
  at: number
}

/** Gives every request a number, and every answer to who asked. */
export class Requests {
  readonly #send: (frame: object) => boolean
  readonly #clock: Clock
  readonly #open = new Map<number, Asked>()
  #lastId = 0

  constructor(send: (frame: object) => boolean, clock: Clock) {
    this.#send = send
    this.#clock = clock
  }

  /** Since when the oldest of them waits. */
  get askedAt(): number | null {
    for (const { at } of this.#open.values()) return at
    return null
  }

  ask(type: Name, data: unknown, answered: (answer: Answer) => void): void {
    const id = (this.#lastId += 1)
    this.#open.set(id, { answered, at: this.#clock.now() })
    if (this.#send({ type, id, data })) return
    this.#open.delete(id)
    answered('lost')
  }

  answered(id: number, result: Result): void {
    const asked = this.#open.get(id)
    this.#open.delete(id)
    asked?.answered(result)
  }

  lost(): void {
    const open = [...this.#open.values()]
    this.#open.clear()
    for (const { answered } of open) answered('lost')
  }
}
