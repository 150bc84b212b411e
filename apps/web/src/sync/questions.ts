import type { Clock } from '../lib/clock.ts'
import { offline, type Result } from '../lib/result.ts'
import type { Name, Requests } from './requests.ts'

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
