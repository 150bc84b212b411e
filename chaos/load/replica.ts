import type { Row } from '@duplex/protocol/entities'
import type { Changes, Reset, ServerFrame, Versions } from '@duplex/protocol/frames'
import { applyChanges, applyReset } from '@duplex/protocol/replica'
import { roomOf } from '@duplex/protocol/streams'
import { Copy } from '../../apps/server/test/support/copy.ts'
import { seenOf, type Event, type Seen } from '../checker/events.ts'

interface Parts {
  client: string
  write: (event: Event) => void
  /** There is a hole: hello has to be said again. */
  onHole: () => void
}

const bySeq = (one: Row, other: Row): number =>
  one.table === 'message' && other.table === 'message' ? one.seq - other.seq : 0

/** What one device holds, by the rules [C1]-[C6] and [H1]-[H7], and what it was shown on the way. */
export class Replica {
  epoch: string | null = null
  versions: Versions = {}
  readonly #parts: Parts
  readonly #copy = new Copy()
  /** The newest version of each message that was written down. */
  readonly #shown = new Map<string, number>()
  /** Where the unbroken copy of a room begins. */
  readonly #from = new Map<string, number>()
  #heads: Versions | null = null
  /** Changes that did not fit yet. */
  #kept: Changes[] = []
  /** Said, and not answered yet. */
  #hellos = 0

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Whether everything that the server said it has is here. */
  get isCaughtUp(): boolean {
    return (
      this.#heads !== null &&
      this.#hellos === 0 &&
      Object.entries(this.#heads).every(([stream, head]) => this.#stands(stream) >= head)
    )
  }

  /** A new connection: nothing of the old one counts any more. */
  begin(): void {
    this.#hellos = 0
    this.#kept = []
    this.#heads = null
  }

  saidHello(): void {
    this.#hellos++
  }

  welcome({ epoch, heads }: Extract<ServerFrame, { type: 'welcome' }>['data']): void {
    if (this.epoch !== epoch) this.versions = {}
    for (const stream of Object.keys(this.versions)) if (!(stream in heads)) this.#forget(stream)
    this.epoch = epoch
    this.#heads = heads
    this.#hellos--
  }

  changes(changes: Changes): void {
    if (this.#apply(changes)) return this.#retry()
    if (this.#kept.length === 0) this.#parts.onHole()
    this.#kept.push(changes)
  }

  reset(reset: Reset): void {
    const roomId = roomOf(reset.stream)
    const rows = reset.rows.toSorted(bySeq)
    applyReset(this.versions, { ...reset, rows }, this.#sink())
    const [first] = rows.filter((row) => row.table === 'message')
    if (roomId !== null) this.#from.set(roomId, first?.seq ?? 1)
    this.#retry()
  }

  isBehind(heads: Versions): boolean {
    return Object.entries(heads).some(([stream, head]) => this.#stands(stream) < head)
  }

  holds(id: string): boolean {
    return this.#shown.has(id)
  }

  messages(roomId: string): Seen[] {
    const messages = this.#copy.all('message').filter((message) => message.roomId === roomId)
    return messages.sort(bySeq).map(seenOf)
  }

  writeDown(roomIds: readonly string[]): void {
    const { client, write } = this.#parts
    for (const roomId of roomIds)
      write({ type: 'held', client, roomId, from: this.#from.get(roomId) ?? 1, messages: this.messages(roomId) })
  }

  #stands(stream: string): number {
    return this.versions[stream] ?? -1
  }

  #apply(changes: Changes): boolean {
    const isLate = changes.to <= this.#stands(changes.stream)
    return applyChanges(this.versions, { ...changes, rows: isLate ? [] : changes.rows.toSorted(bySeq) }, this.#sink())
  }

  #retry(): void {
    this.#kept = this.#kept.filter((changes) => !this.#apply(changes))
  }

  #forget(stream: string): void {
    this.#copy.clear(stream)
    delete this.versions[stream]
  }

  #sink() {
    return { put: (row: Row) => this.#put(row), clear: (stream: string) => this.#copy.clear(stream) }
  }

  #put(row: Row): void {
    this.#copy.put(row)
    if (row.table !== 'message' || (this.#shown.get(row.id) ?? 0) >= row.version) return
    this.#shown.set(row.id, row.version)
    const { client, write } = this.#parts
    write({ type: 'seen', client, roomId: row.roomId, ...seenOf(row) })
  }
}
