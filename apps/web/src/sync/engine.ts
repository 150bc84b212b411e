import type { Changes, Reset, Versions } from '@duplex/protocol/frames'
import type { Clock } from '../lib/clock.ts'
import { Copy, type Sink } from './copy.ts'
import type { CopyStore, KeptCopy } from './copyStore.ts'

export interface EngineParts {
  sink: Sink
  /** Where the copy is kept for the next page. */
  store: () => CopyStore
  clock: Clock
  hello: (data: { epoch: string | null; have: Versions }) => void
  /** Everything the last welcome promised is here. */
  caughtUp: () => void
}

/** An answer to hello that is not complete after this will not be (ms). */
const answerLasts = 15_000
/** A hello has to fit into a frame; streams that are not named come anew. */
const namedStreams = 1_000
/** Pause before asking once more, when asking did not help (ms). */
const pause = { base: 250, cap: 10_000 }

/** Keeps the replica equal to what the server has: says hello, takes what comes, and asks again where there is a hole. */
export class Engine {
  readonly #parts: EngineParts
  readonly #copy: Copy
  /** The hello under way, one at a time; `heads` once it was welcomed. */
  #greeting: { heads: Versions | null; since: number } | null = null
  /** Something was missed while a hello was under way. */
  #again = false
  /** Answers in a row that were not enough. */
  #rounds = 0
  /** Between two answers that were not enough. */
  #isResting = false
  #cancel = () => {}

  constructor(parts: EngineParts) {
    this.#parts = parts
    this.#copy = new Copy(parts.sink, parts.store)
  }

  /** Since when an answer is waited for. */
  get askedAt(): number | null {
    return this.#greeting?.since ?? null
  }

  /** Before the first hello: what an earlier page had is had already. */
  restore(kept: KeptCopy): void {
    this.#copy.restore(kept)
  }

  /** To be called when the line is open, and whenever something may have been missed. */
  hello(): void {
    if (this.#greeting) {
      this.#again = true
      return
    }
    this.#cancel()
    this.#again = false
    this.#isResting = false
    this.#greeting = { heads: null, since: this.#parts.clock.now() }
    this.#cancel = this.#parts.clock.after(answerLasts, () => this.#giveUpWaiting())
    const have = Object.fromEntries(Object.entries(this.#copy.versions).slice(0, namedStreams))
    this.#parts.hello({ epoch: this.#copy.epoch, have })
  }

  welcome({ epoch, heads }: { epoch: string; heads: Versions }): void {
    this.#copy.compare(epoch, heads)
    if (this.#greeting) this.#greeting.heads = heads
    this.#look()
  }

  changes(changes: Changes): void {
    if (this.#copy.take(changes)) this.#look()
    else this.#ask()
  }

  reset(reset: Reset): void {
    this.#copy.reset(reset)
    this.#look()
  }

  /** The heads of streams that moved lately: one that we are behind of lost its tail. */
  heartbeat(heads: Versions): void {
    if (!this.#copy.reaches(heads)) this.#ask()
  }

  /** The line is gone. */
  lost(): void {
    this.#cancel()
    this.#greeting = null
    this.#again = false
    this.#isResting = false
    this.#rounds = 0
    this.#copy.lost()
  }

  /** Nothing is known any more. */
  forget(): void {
    this.lost()
    this.#copy.clear()
  }

  /** Something came: what was kept may fit now, and the answer may be complete. */
  #look(): void {
    this.#copy.retry()
    if (!this.#greeting && this.#copy.isMissingSome) return this.#ask()
    if (!this.#greeting?.heads || !this.#copy.reaches(this.#greeting.heads)) return
    this.#cancel()
    this.#greeting = null
    this.#parts.caughtUp()
    if (this.#again || this.#copy.isMissingSome) this.#askAgain()
    else this.#rounds = 0
    this.#copy.complete()
  }

  /** A hole: the answer under way will fill it, or will be followed by another. */
  #ask(): void {
    if (!this.#greeting && !this.#isResting) this.hello()
  }

  /** At once the first time; then with pauses, so that two who do not understand each other do not talk all day. */
  #askAgain(): void {
    const wait = this.#rounds === 0 ? 0 : Math.min(pause.cap, pause.base * 2 ** this.#rounds)
    this.#rounds += 1
    if (wait === 0) return this.hello()
    this.#isResting = true
    this.#cancel = this.#parts.clock.after(wait, () => this.hello())
  }

  #giveUpWaiting(): void {
    this.#greeting = null
    this.hello()
  }
}
