import type { RefusalCode } from '@duplex/protocol/refusals'
import type { Clock } from '../lib/clock.ts'
import { done, refused, type Problem, type Result } from '../lib/result.ts'
import { isKept } from './queued.ts'
import type { Answer, Requests } from './requests.ts'
import type { Entry, Standing, Waiting } from './waiting.ts'

export interface SenderParts {
  waiting: Waiting
  requests: Requests
  clock: Clock
  random: () => number
  stands(entry: Entry, standing: Standing): void
  ended(entry: Entry, result: Result): void
  takeTurn(): void
}

/** The server means "later", not "no". */
const later = new Set<RefusalCode | 'offline'>(['limit.rate', 'limit.busy', 'server.stopping', 'server.unavailable'])
const longestRest = 30
/** The tab whose turn it is should have said something by then (ms): it may be asleep. */
const patience = 3_000

/** Sends what waits while there is a connection and it is this tab's turn, one after the other in every line. */
export class Sender {
  readonly #parts: SenderParts
  #isOnline = false
  #isOurTurn = false
  #cancelWatch: (() => void) | null = null

  constructor(parts: SenderParts) {
    this.#parts = parts
  }

  get isOnline(): boolean {
    return this.#isOnline
  }
  get isOurTurn(): boolean {
    return this.#isOurTurn
  }

  online(): void {
    this.#isOnline = true
    this.pump()
  }

  offline(): void {
    this.#isOnline = false
  }

  /** Where others began, we begin again: ids make repeats harmless. */
  ourTurn(): void {
    const { waiting, clock } = this.#parts
    this.#isOurTurn = true
    for (const entry of waiting.all) {
      if (entry.standing === 'sending' && !entry.isOnWire) this.#parts.stands(entry, 'waiting')
      if (entry.restsUntil > clock.now()) this.#wakeFor(entry)
    }
    this.pump()
  }

  othersTurn(): void {
    this.#isOurTurn = false
    this.pump()
  }

  /** Another tab is at it. */
  heard(): void {
    this.#cancelWatch?.()
    this.#cancelWatch = null
    this.pump()
  }

  stop(): void {
    this.#isOnline = false
    this.#isOurTurn = false
    this.#cancelWatch?.()
    this.#cancelWatch = null
  }

  /** Sends the first of every line that is free. */
  pump(): void {
    if (!this.#isOnline) return
    const now = this.#parts.clock.now()
    const due = this.#parts.waiting.firsts().filter(({ restsUntil }) => restsUntil <= now)
    if (!this.#isOurTurn) return due.length > 0 ? this.#watch() : undefined
    for (const entry of due) if (entry.standing === 'waiting' && !entry.isOnWire) this.#send(entry)
  }

  /** Another tab is to send this. If nothing is heard of it, we do. */
  #watch(): void {
    this.#cancelWatch ??= this.#parts.clock.after(patience, () => {
      this.#cancelWatch = null
      if (this.#isOnline && !this.#isOurTurn && this.#parts.waiting.firsts().length > 0) this.#parts.takeTurn()
    })
  }

  #send(entry: Entry): void {
    const { name, data } = entry.command
    entry.isOnWire = true
    this.#parts.stands(entry, 'sending')
    this.#parts.requests.ask(name, data, (answer) => this.#answered(entry, answer))
  }

  #answered(entry: Entry, answer: Answer): void {
    entry.isOnWire = false
    if (this.#parts.waiting.get(entry.command.id) !== entry) return
    if (answer !== 'lost' && answer.ok) this.#parts.ended(entry, done(answer.data))
    // Whoever has the turn now says it again, and hears the same.
    else if (!this.#isOurTurn) return
    else if (answer === 'lost') this.#parts.stands(entry, 'waiting')
    else if (later.has(answer.refusal.code)) this.#rest(entry, answer.refusal.retryAfter)
    else this.#refuse(entry, answer.refusal)
    this.pump()
  }

  #refuse(entry: Entry, refusal: Problem): void {
    if (isKept(entry.command)) this.#parts.stands(entry, { refused: refusal })
    else this.#parts.ended(entry, refused(refusal))
  }

  /** Tried again by itself after the time named, and a little, so that not all come at once. */
  #rest(entry: Entry, retryAfter: number | undefined): void {
    const { clock, random } = this.#parts
    const seconds = retryAfter ?? Math.min(longestRest, 2 ** entry.putOff)
    entry.putOff += 1
    entry.restsUntil = clock.now() + seconds * 1000 * (1 + random() / 4)
    this.#parts.stands(entry, 'waiting')
    this.#wakeFor(entry)
  }

  #wakeFor({ restsUntil }: Entry): void {
    const { clock } = this.#parts
    clock.after(restsUntil - clock.now(), () => this.pump())
  }
}
