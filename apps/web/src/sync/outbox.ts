import type { RefusalCode } from '@duplex/protocol/refusals'
import type { Clock } from '../lib/clock.ts'
import { done, offline, refused, type Problem, type Result } from '../lib/result.ts'
import type { OutboxStore, Queued } from './outboxStore.ts'
import type { Answer, Requests } from './requests.ts'

/** On the wire; not yet there; or answered with no. */
export type Standing = 'sending' | 'waiting' | { refused: Problem }

export interface OutboxEvents {
  added(command: Queued): void
  stands(command: Queued, standing: Standing): void
  accepted(command: Queued, data: unknown): void
  /** Given up by the person. */
  discarded(command: Queued): void
  /** How many wait; reading does not count. */
  waiting(count: number): void
}

export interface OutboxParts {
  requests: Requests
  store: OutboxStore
  clock: Clock
  random: () => number
  events: OutboxEvents
}

interface Entry {
  command: Queued
  standing: Standing
  /** Said "later" so often. */
  putOff: number
  /** The pause after "later" is not over. */
  isResting: boolean
  settle: (result: Result) => void
}

/** The server means "later", not "no". */
const later = new Set<RefusalCode | 'offline'>(['limit.rate', 'limit.busy', 'server.stopping'])
const longestRest = 30

/** Commands wait here until they were answered, and are repeated, with the same ids, when an answer was lost. */
export class Outbox {
  readonly #parts: OutboxParts
  readonly #entries = new Map<string, Entry>()
  #isOnline = false

  constructor(parts: OutboxParts) {
    this.#parts = parts
  }

  /** What an earlier page left. */
  async restore(): Promise<void> {
    for (const command of await this.#parts.store.load()) if (!this.#entries.has(command.id)) void this.add(command)
  }

  /** The promise settles with the server's word, whenever that comes, or when the command is discarded. */
  add(command: Queued): Promise<Result> {
    this.#supersede(command)
    const result = new Promise<Result>((settle) => {
      this.#entries.set(command.id, { command, standing: 'waiting', putOff: 0, isResting: false, settle })
    })
    this.#parts.store.keep(command)
    this.#parts.events.added(command)
    this.#pump()
    return result
  }

  /** Once more, as if it were new: what was said meanwhile stays before it. */
  retry(id: string): void {
    const entry = this.#entries.get(id)
    if (!entry || typeof entry.standing === 'string') return
    this.#entries.delete(id)
    this.#entries.set(id, entry)
    this.#stand(entry, 'waiting')
    this.#pump()
  }

  /** What is on its way cannot be called back. */
  discard(id: string): void {
    const entry = this.#entries.get(id)
    if (!entry || entry.standing === 'sending') return
    this.#remove(entry, offline())
    this.#parts.events.discarded(entry.command)
    this.#pump()
  }

  online(): void {
    this.#isOnline = true
    this.#pump()
  }

  offline(): void {
    this.#isOnline = false
  }

  /** The person is gone, and what they wanted with them. */
  clear(): void {
    this.#isOnline = false
    for (const entry of [...this.#entries.values()]) this.#remove(entry, offline())
    this.#parts.events.waiting(0)
  }

  /** Sends the first of every line that is free. */
  #pump(): void {
    const busy = new Set<string>()
    for (const entry of [...this.#entries.values()]) {
      if (typeof entry.standing === 'object' || busy.has(entry.command.line)) continue
      busy.add(entry.command.line)
      if (this.#isOnline && entry.standing === 'waiting' && !entry.isResting) this.#send(entry)
    }
    const waits = ({ command, standing }: Entry) => typeof standing === 'string' && command.name !== 'read.advance'
    this.#parts.events.waiting([...this.#entries.values()].filter(waits).length)
  }

  #send(entry: Entry): void {
    const { name, data } = entry.command
    this.#stand(entry, 'sending')
    this.#parts.requests.ask(name, data, (answer) => this.#answered(entry, answer))
  }

  #answered(entry: Entry, answer: Answer): void {
    if (this.#entries.get(entry.command.id) !== entry) return
    if (answer === 'lost') this.#stand(entry, 'waiting')
    else if (answer.ok) this.#accept(entry, answer.data)
    else if (later.has(answer.refusal.code)) this.#rest(entry, answer.refusal.retryAfter)
    else this.#refuse(entry, answer.refusal)
    this.#pump()
  }

  #accept(entry: Entry, data: unknown): void {
    this.#remove(entry, done(data))
    this.#parts.events.accepted(entry.command, data)
  }

  #refuse(entry: Entry, refusal: Problem): void {
    // Nobody can do anything about a position that was refused.
    if (entry.command.name === 'read.advance') return this.#remove(entry, refused(refusal))
    this.#stand(entry, { refused: refusal })
    entry.settle(refused(refusal))
  }

  /** Tried again by itself after the time named, and a little, so that not all come at once. */
  #rest(entry: Entry, retryAfter: number | undefined): void {
    const seconds = retryAfter ?? Math.min(longestRest, 2 ** entry.putOff)
    entry.putOff += 1
    entry.isResting = true
    this.#stand(entry, 'waiting')
    this.#parts.clock.after(seconds * 1000 * (1 + this.#parts.random() / 4), () => {
      entry.isResting = false
      this.#pump()
    })
  }

  /** Of several positions only the last matters. */
  #supersede(command: Queued): void {
    if (command.name !== 'read.advance') return
    for (const entry of [...this.#entries.values()]) {
      const isOlder = entry.command.line === command.line && entry.standing !== 'sending'
      if (isOlder) this.#remove(entry, done(null))
    }
  }

  #stand(entry: Entry, standing: Standing): void {
    entry.standing = standing
    this.#parts.events.stands(entry.command, standing)
  }

  #remove(entry: Entry, result: Result): void {
    this.#entries.delete(entry.command.id)
    this.#parts.store.forget(entry.command.id)
    entry.settle(result)
  }
}
