import type { Row } from '@duplex/protocol/entities'
import type { Changes, Reset, Versions } from '@duplex/protocol/frames'
import { applyChanges, applyReset, type RowSink } from '@duplex/protocol/replica'
import { roomStream } from '@duplex/protocol/streams'
import type { CopyStore, KeptCopy } from './copyStore.ts'

/** Where rows go. What arrives together is taken in together. */
export interface Sink extends RowSink {
  batch(apply: () => void): void
}

/** Live changes kept for later; with more than that, asking again is cheaper. */
const keptFrames = 500

/** Which streams are held, and how far. It knows what fits and what does not; asking is the engine's. */
export class Copy {
  readonly #sink: Sink
  readonly #store: () => CopyStore
  #epoch: string | null = null
  #versions: Versions = {}
  /** Changes that came before what they build on. */
  #kept: Changes[] = []
  #hasDropped = false
  /** Rooms left or removed from: what still comes of them is too late. */
  readonly #departed = new Set<string>()
  /** Rooms entered whose stream is not here yet. */
  readonly #entered = new Set<string>()

  constructor(sink: Sink, store: () => CopyStore) {
    this.#sink = sink
    this.#store = store
  }

  get epoch(): string | null {
    return this.#epoch
  }
  get versions(): Readonly<Versions> {
    return this.#versions
  }
  /** Something is known to be missing. */
  get isMissingSome(): boolean {
    return this.#hasDropped || this.#kept.length > 0 || [...this.#entered].some((stream) => !(stream in this.#versions))
  }

  /** Begins where an earlier page ended. */
  restore({ epoch, resets }: KeptCopy): void {
    this.#epoch = epoch
    this.#sink.batch(() => {
      for (const reset of resets) applyReset(this.#versions, reset, this.#sink)
    })
  }

  /** Applies what fits, skips what is known, and keeps what has a hole before it: then it returns false. */
  take(changes: Changes): boolean {
    if (this.#departed.has(changes.stream)) return true
    if (this.#apply(changes)) return true
    if (this.#kept.length < keptFrames) this.#kept.push(changes)
    else this.#hasDropped = true
    return false
  }

  reset(reset: Reset): void {
    if (this.#departed.has(reset.stream)) return
    this.#sink.batch(() => applyReset(this.#versions, reset, this.#sink))
    this.#store().reset(reset)
    this.#notice(reset.rows)
  }

  /** The server says what it has and what we follow: what is of another past, or not ours any more, goes. */
  compare(epoch: string, heads: Versions): void {
    const isOther = this.#epoch !== null && this.#epoch !== epoch
    this.#epoch = epoch
    this.#store().begin(epoch)
    this.#forget(Object.keys(this.#versions).filter((stream) => isOther || !(stream in heads)))
    // Beyond the head: those versions never were. The stream comes anew.
    for (const [stream, head] of Object.entries(heads)) {
      if ((this.#versions[stream] ?? 0) <= head) continue
      delete this.#versions[stream]
      this.#store().forget(stream)
    }
  }

  /** Whether every stream is at least as far as this. */
  reaches(heads: Versions): boolean {
    return Object.entries(heads).every(
      ([stream, head]) => this.#departed.has(stream) || (this.#versions[stream] ?? -1) >= head,
    )
  }

  /** Tries again what was kept. */
  retry(): void {
    for (let before = -1; before !== this.#kept.length;) {
      before = this.#kept.length
      this.#kept = this.#kept.filter((changes) => !this.#departed.has(changes.stream) && !this.#apply(changes))
    }
  }

  /** An answer is complete: who is not here after it was not meant to be. */
  complete(): void {
    this.#entered.clear()
    this.#hasDropped = false
  }

  /** The line is gone: the next answer brings what was kept, and nothing late can come. */
  lost(): void {
    this.#kept = []
    this.#hasDropped = false
    this.#departed.clear()
  }

  clear(): void {
    this.lost()
    this.#entered.clear()
    this.#forget(Object.keys(this.#versions))
    this.#epoch = null
  }

  #apply(changes: Changes): boolean {
    const stand = this.#versions[changes.stream]
    if (stand === undefined || stand < changes.from) return false
    if (changes.to <= stand) return true
    this.#sink.batch(() => applyChanges(this.#versions, changes, this.#sink))
    this.#store().changes(changes)
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
        this.#forget([stream])
      } else {
        this.#departed.delete(stream)
        if (!(stream in this.#versions)) this.#entered.add(stream)
      }
    }
  }

  #forget(streams: readonly string[]): void {
    this.#sink.batch(() => {
      for (const stream of streams) {
        delete this.#versions[stream]
        this.#sink.clear(stream)
        this.#store().forget(stream)
      }
    })
    this.#kept = this.#kept.filter(({ stream }) => !streams.includes(stream))
  }
}
