import type { Row } from '@duplex/protocol/entities'
import type { Changes, ClientFrame, ServerFrame, Versions } from '@duplex/protocol/frames'
import { refusals, type RefusalCode } from '@duplex/protocol/refusals'
import { roomOf, roomStream, userStream, workspaceStream, type Stream } from '@duplex/protocol/streams'
import { answer, windowRows } from './answers.ts'
import { TestHouse } from './house.ts'
import type { Wire, Wires } from './wire.ts'

/** A difference of more rows comes as a reset. Few, so that resets come up. */
const differenceRows = 12

/**
 * A server in memory that keeps the protocol's promises and no more: what it reads, it sends some steps later, and
 * whatever happens in between happens.
 */
export class TestServer {
  readonly house: TestHouse
  /** Refusals to come, whatever is asked. */
  readonly refusing: { code: RefusalCode; retryAfter?: number }[] = []
  readonly #wires: Wires
  #served: Wire | undefined
  #follows = new Set<string>()
  /** Read already, to be sent later. */
  #steps: (() => void)[] = []
  #isPutOff = false

  constructor(personId: string, wires: Wires) {
    this.#wires = wires
    this.house = new TestHouse(personId, (changes) => this.#publish(changes))
  }

  /** The page is slow: live changes are left out until it has read. */
  putOff(): void {
    this.#isPutOff = this.#follows.size > 0
  }

  caughtUp(): void {
    if (this.#isPutOff) this.#say({ type: 'stale', data: {} })
    this.#isPutOff = false
  }

  heartbeat(): void {
    this.#say({ type: 'heartbeat', data: { heads: this.#heads([...this.#follows]) } })
  }

  /** Sends what was read. Returns whether there was something. */
  step(): boolean {
    this.#connect()
    const step = this.#steps.shift()
    step?.()
    return step !== undefined
  }

  /** Takes in one frame of the page. Returns whether there was one. */
  hear(): boolean {
    this.#connect()
    const text = this.#served?.toServer.shift()
    if (text !== undefined) this.#take(JSON.parse(text) as ClientFrame)
    return text !== undefined
  }

  #connect(): void {
    const wire = this.#wires.current
    if (wire === this.#served) return
    this.#served = wire
    this.#follows = new Set()
    this.#steps = []
    this.#isPutOff = false
  }

  #say(frame: ServerFrame): void {
    if (this.#served?.isOpen) this.#served.toPage.push(JSON.stringify(frame))
  }

  /** First who follows what, then the changes. */
  #publish(all: readonly Changes[]): void {
    for (const row of all.flatMap(({ rows }) => rows)) {
      if (row.table !== 'membership') continue
      if (row.deletedAt) this.#follows.delete(roomStream(row.roomId))
      else if (this.#follows.size > 0) this.#follows.add(roomStream(row.roomId))
    }
    for (const data of all) if (this.#follows.has(data.stream) && !this.#isPutOff) this.#say({ type: 'changes', data })
  }

  #take(frame: ClientFrame): void {
    if (frame.type === 'hello') return void this.#steps.push(() => this.#greet(frame.data))
    if (!('id' in frame)) return
    const { id } = frame
    const refusal = this.refusing.shift()
    const said = refusal?.code ?? answer(this.house, frame.type, frame.data as never)
    const reply = () => {
      if (typeof said === 'object') return this.#say({ type: 'reply', id, data: said })
      this.#say({ type: 'refusal', id, data: { ...refusal, code: said, message: refusals[said].message } })
    }
    // Queries are answered from what was read when they came, whenever the answer goes out.
    if (frame.type === 'message.page') this.#steps.push(reply)
    else reply()
  }

  /** Follows, reads the heads, and reads and sends each stream in steps of its own. */
  #greet({ epoch, have }: { epoch: string | null; have: Versions }): void {
    const { personId, roomIds } = this.house
    const streams = [workspaceStream, userStream(personId), ...roomIds.map(roomStream)]
    this.#follows = new Set(streams)
    const heads = this.#heads(streams)
    const known = epoch === this.house.epoch ? have : {}
    const data = { epoch: this.house.epoch, personId, sessionId: 'session', heads }
    const bringing = streams.flatMap((stream) => this.#bring(stream, known[stream], heads[stream] ?? 0))
    this.#steps.unshift(() => this.#say({ type: 'welcome', data }), ...bringing)
  }

  #heads(streams: readonly string[]): Versions {
    return Object.fromEntries(streams.map((stream) => [stream, this.house.versions[stream] ?? 0]))
  }

  #bring(stream: Stream, from: number | undefined, to: number): (() => void)[] {
    if (from === to) return []
    let frame: ServerFrame
    const read = () => {
      const difference = this.house.in(stream).filter(({ version }) => version > (from ?? 0))
      const isReset = from === undefined || from > to || difference.length > differenceRows
      frame = isReset
        ? { type: 'reset', data: { stream, to, rows: this.#newest(stream) } }
        : { type: 'changes', data: { stream, from, to, rows: difference.sort((a, b) => a.version - b.version) } }
    }
    return [read, () => this.#follows.has(stream) && this.#say(frame)]
  }

  /** A stream as it stands. A room's own row says how far it is; of its messages the newest come. */
  #newest(stream: Stream): Row[] {
    const roomId = roomOf(stream)
    const messages = roomId === null ? [] : this.house.messagesOf(roomId)
    const others = this.house.in(stream).filter((row) => row.table !== 'message' && !row.deletedAt)
    const dated = others.map((row) => (row.table === 'room' ? { ...row, lastSeq: messages.length } : row))
    return [...dated, ...messages.slice(-windowRows)]
  }
}
