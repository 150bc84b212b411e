import type { Row } from '@duplex/protocol/entities'
import type { Changes, Reset, Versions } from '@duplex/protocol/frames'
import { applyChanges, applyReset, type RowSink } from '@duplex/protocol/replica'
import { roomStream } from '@duplex/protocol/streams'
import type { Clock } from '../lib/clock.ts'

/** Where rows go. What arrives together is taken in together. */
export interface Sink extends RowSink {
  batch(apply: () => void): void
}

export interface EngineParts {
  sink: Sink
  clock: Clock
  hello: (data: { epoch: string | null; have: Versions }) => void
  /** Everything the last welcome promised is here. */
  caughtUp: () => void
}

/** An answer to hello that is not complete after this will not be (ms). */
const answerLasts = 15_000
/** Live frames kept while a hello is under way; with more than that, asking again is cheaper. */
const keptFrames = 500
/** A hello has to fit into a frame; streams that are not named come anew. */
const namedStreams = 1_000
/** Pause before asking once more, when asking did not help (ms). */
const pause = { base: 250, cap: 10_000 }

/** Keeps the replica equal to what the server has: says hello, applies what comes, and notices holes. */
export class Engine {
  readonly #parts: EngineParts
  #epoch: string | null = null
  #versions: Versions = {}
  /** The hello under way; `heads` once it was welcomed. */
  #greeting: { heads: Versions | null; since: number } | null = null
  /** Something says that one hello was not enough. */
  #again = false
  #kept: Changes[] = []
  /** Rooms left or removed from: what still comes of them is too late. */
  readonly #departed = new Set<string>()
  /** Rooms entered whose stream is not here yet. */
  readonly #entered = new Set<string>()
  #rounds = 0
  #cancel = () => {}

  constructor(parts: EngineParts) {
    this.#parts = parts
  }

  /** Since when an answer is waited for. */
  get askedAt(): number | null {
    return this.#greeting?.since ?? null
  }

  /** To be called when the line is open, and whenever something may have been missed. */
  hello(): void {
    if (this.#greeting) {
      this.#again = true
      return
    }
    this.#cancel()
    this.#again = false
    this.#greeting = { heads: null, since: this.#parts.clock.now() }
    this.#cancel = this.#parts.clock.after(answerLasts, () => this.#restart())
    this.#parts.hello({ epoch: this.#epoch, have: Object.fromEntries(Object.entries(this.#versions).slice(0, namedStreams)) })
  }

  /** The line is gone; the next hello brings what was kept, and more. */
  lost(): void {
    this.#cancel()
    this.#greeting = null
    this.#again = false
    this.#kept = []
    this.#departed.clear()
    this.#rounds = 0
  }

  /** Nothing is known any more. */
  forget(): void {
    this.lost()
    this.#parts.sink.batch(() => this.#clear(Object.keys(this.#versions)))
    this.#epoch = null
    this.#entered.clear()
  }

  welcome({ epoch, heads }: { epoch: string; heads: Versions }): void {
    const isOther = this.#epoch !== null && this.#epoch !== epoch
    this.#epoch = epoch
    const held = Object.entries(this.#versions)
    // Another epoch: all of it is of another past. Not followed any more: it is none of our business now.
    const gone = held.filter(([stream]) => isOther || !(stream in heads)).map(([stream]) => stream)
    this.#parts.sink.batch(() => this.#clear(gone))
    // Beyond the head: those versions never were. The stream comes anew.
    for (const [stream, version] of held) if (version > (heads[stream] ?? 0)) delete this.#versions[stream]
    if (this.#greeting) this.#greeting.heads = heads
    this.#settle()
  }

  changes(changes: Changes): void {
    if (this.#departed.has(changes.stream)) return
    if (!this.#apply(changes)) {
      this.#keep(changes)
      if (!this.#greeting) this.hello()
      return
    }
    this.#settle()
  }

  reset(reset: Reset): void {
    if (this.#departed.has(reset.stream)) return
    this.#parts.sink.batch(() => applyReset(this.#versions, reset, this.#parts.sink))
    this.#notice(reset.rows)
    this.#settle()
  }

  /** The heads of streams that moved lately: one that we are behind of lost its tail. */
  heartbeat(heads: Versions): void {
    const isBehind = Object.entries(heads).some(
      ([stream, head]) => !this.#departed.has(stream) && (this.#versions[stream] ?? -1) < head,
    )
    if (isBehind && !this.#greeting) this.hello()
  }

  /** Applies what fits, and skips what is known. Returns false where there is a hole. */
  #apply(changes: Changes): boolean {
    const stand = this.#versions[changes.stream]
    if (stand === undefined || stand < changes.from) return false
    if (changes.to <= stand) return true
    this.#parts.sink.batch(() => applyChanges(this.#versions, changes, this.#parts.sink))
    this.#notice(changes.rows.filter((row) => row.version > stand))
    return true
  }

  /** A membership says that a room is entered or left. */
  #notice(rows: readonly Row[]): void {
    for (const row of rows) {
      if (row.table !== 'membership') continue
      const stream = roomStream(row.roomId)
      if (row.deletedAt) {
        this.#departed.add(stream)
        this.#entered.delete(stream)
        this.#parts.sink.batch(() => this.#clear([stream]))
      } else {
        this.#departed.delete(stream)
        if (!(stream in this.#versions)) this.#entered.add(stream)
      }
    }
    if (!this.#greeting && this.#missed()) this.hello()
  }

  #missed(): boolean {
    return [...this.#entered].some((stream) => !(stream in this.#versions))
  }

  #clear(streams: readonly string[]): void {
    for (const stream of streams) {
      delete this.#versions[stream]
      this.#parts.sink.clear(stream)
    }
    this.#kept = this.#kept.filter(({ stream }) => !streams.includes(stream))
  }

  #keep(changes: Changes): void {
    if (this.#kept.length < keptFrames) this.#kept.push(changes)
    else this.#again = true
  }

  /** Tries what was kept, and sees whether the answer is complete. */
  #settle(): void {
    for (let before = -1; before !== this.#kept.length;) {
      before = this.#kept.length
      this.#kept = this.#kept.filter((changes) => !this.#departed.has(changes.stream) && !this.#apply(changes))
    }
    const heads = this.#greeting?.heads
    if (!heads) return
    const isHere = ([stream, head]: [string, number]) => this.#departed.has(stream) || (this.#versions[stream] ?? -1) >= head
    if (!Object.entries(heads).every(isHere)) return
    this.#cancel()
    this.#greeting = null
    this.#parts.caughtUp()
    if (this.#again || this.#kept.length > 0 || this.#missed()) this.#askAgain()
    else this.#rounds = 0
    this.#entered.clear()
  }

  /** At once the first time; then with pauses, so that two who do not understand each other do not talk all day. */
  #askAgain(): void {
    const wait = this.#rounds === 0 ? 0 : Math.min(pause.cap, pause.base * 2 ** this.#rounds)
    this.#rounds += 1
    if (wait === 0) return this.hello()
    this.#cancel = this.#parts.clock.after(wait, () => this.hello())
  }

  #restart(): void {
    this.#greeting = null
    this.hello()
  }
}
