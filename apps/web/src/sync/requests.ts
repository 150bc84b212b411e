import type { CommandName, QueryName } from '@duplex/protocol/registry'
import type { Clock } from '../lib/clock.ts'
import { offline, type Result } from '../lib/result.ts'

/** `lost`: the line went first, so nobody knows whether it was done. */
export type Answer = Result | 'lost'
type Name = CommandName | QueryName

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

/** How long somebody waits for a connection before they are told that there is none (ms). */
const patience = 12_000

interface Waiting {
  name: Name
  data: unknown
  isRepeated: boolean
  resolve: (result: Result) => void
  cancel: () => void
}

/** What somebody waits for at a dialog or an empty page: it is tried for some seconds, not kept for ever. */
export class Questions {
  readonly #requests: Requests
  readonly #clock: Clock
  readonly #waiting = new Set<Waiting>()
  #isOnline = false

  constructor(requests: Requests, clock: Clock) {
    this.#requests = requests
    this.#clock = clock
  }

  /** `isRepeated`: asked again on a new line, where the answer was lost with the old one. */
  ask(name: Name, data: unknown, isRepeated: boolean): Promise<Result> {
    return new Promise((resolve) => {
      const waiting: Waiting = {
        name,
        data,
        isRepeated,
        resolve,
        cancel: this.#clock.after(patience, () => this.#end(waiting, offline())),
      }
      this.#waiting.add(waiting)
      if (this.#isOnline) this.#try(waiting)
    })
  }

  online(): void {
    this.#isOnline = true
    for (const waiting of [...this.#waiting]) this.#try(waiting)
  }

  offline(): void {
    this.#isOnline = false
  }

  giveUp(): void {
    this.#isOnline = false
    for (const waiting of [...this.#waiting]) this.#end(waiting, offline())
  }

  #try(waiting: Waiting): void {
    this.#requests.ask(waiting.name, waiting.data, (answer) => {
      if (answer !== 'lost') this.#end(waiting, answer)
      else if (!waiting.isRepeated) this.#end(waiting, offline())
    })
  }

  #end(waiting: Waiting, result: Result): void {
    if (!this.#waiting.delete(waiting)) return
    waiting.cancel()
    waiting.resolve(result)
  }
}
