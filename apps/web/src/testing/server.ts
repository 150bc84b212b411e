import { memberId, membershipId, streamOf, type Message, type Row, type Tables } from '@duplex/protocol/entities'
import type { ClientFrame, ServerFrame, Versions } from '@duplex/protocol/frames'
import type { RefusalBody, RefusalCode } from '@duplex/protocol/refusals'
import { roomOf, roomStream, userStream, workspaceStream } from '@duplex/protocol/streams'
import type { Wire, Wires } from './wire.ts'

type Draft = { [T in keyof Tables]: Omit<Row<T>, 'version'> }[keyof Tables]

const windowRows = 6
const differenceRows = 12
const born = { deletedAt: null, createdAt: '2026-11-20T09:00:00.000Z' }

/**
 * A server in memory that keeps the protocol's promises and no more: what it reads, it sends some steps later, and whatever
 * happens in between happens. Limits are small, so that resets and pages come up.
 */
export class TestServer {
  epoch = 'first'
  rows = new Map<string, Row>()
  versions: Versions = { [workspaceStream]: 0 }
  readonly personId: string
  readonly #wires: Wires
  #follows = new Set<string>()
  /** Read already, to be sent later. */
  #steps: (() => void)[] = []
  #isPutOff = false
  #served: Wire | undefined
  /** Commands to be refused from now on, by name. */
  readonly refuses = new Map<string, RefusalBody[]>()

  constructor(personId: string, wires: Wires) {
    this.personId = personId
    this.#wires = wires
    this.commit([
      { table: 'workspace', id: 'workspace', name: 'Lighthouse', firstRoomId: '', ...born },
      { table: 'person', id: personId, name: 'Ann', handle: 'ann', role: 'member', deactivatedAt: null, ...born },
    ])
  }

  all<T extends keyof Tables>(table: T): Row<T>[] {
    return [...this.rows.values()].filter((row): row is Row<T> => row.table === table)
  }

  messagesOf(roomId: string): Row<'message'>[] {
    return this.all('message').filter((message) => message.roomId === roomId).sort((a, b) => a.seq - b.seq)
  }

  /** What the person may see of the rooms they are in. */
  get roomIds(): string[] {
    return this.all('membership').filter(({ personId, deletedAt }) => personId === this.personId && !deletedAt).map(({ roomId }) => roomId)
  }

  commit(drafts: readonly Draft[]): void {
    const byStream = Map.groupBy(drafts, (draft) => streamOf(draft as Row))
    const changes = [...byStream].map(([stream, inStream]) => {
      const from = this.versions[stream] ?? 0
      const rows = inStream.map((draft) => ({ ...draft, version: from + 1 }) as Row)
      for (const row of rows) this.rows.set(`${row.table} ${row.id}`, row)
      this.versions[stream] = from + 1
      return { stream, from, to: from + 1, rows }
    })
    for (const { rows } of changes) for (const row of rows) this.#rearrange(row)
    for (const data of changes) if (this.#follows.has(data.stream) && !this.#isPutOff) this.#say({ type: 'changes', data })
  }

  enter(roomId: string): void {
    const room: Draft[] = this.rows.has(`room ${roomId}`)
      ? []
      : [{ table: 'room', id: roomId, kind: 'public', name: roomId.slice(-4), topic: '', createdBy: this.personId, archivedAt: null, lastSeq: 0, ...born }]
    this.commit([
      ...room,
      { table: 'member', id: memberId(roomId, this.personId), roomId, personId: this.personId, role: 'member', joinedAt: born.createdAt, deletedAt: null },
      { table: 'membership', id: membershipId(this.personId, roomId), personId: this.personId, roomId, readSeq: 0, joinedAt: born.createdAt, deletedAt: null },
    ])
  }

  leave(roomId: string): void {
    const gone = { deletedAt: born.createdAt }
    const rows = [this.rows.get(`member ${memberId(roomId, this.personId)}`), this.rows.get(`membership ${membershipId(this.personId, roomId)}`)]
    this.commit(rows.filter((row) => row !== undefined).map((row) => ({ ...row, ...gone }) as Draft))
  }

  say(roomId: string, message: Pick<Message, 'id' | 'authorId' | 'text'>): Row<'message'> {
    const seq = this.messagesOf(roomId).length + 1
    this.commit([{ table: 'message', roomId, seq, mentions: [], editedAt: null, ...born, ...message }])
    return this.rows.get(`message ${message.id}`) as Row<'message'>
  }

  change(message: Row<'message'>, text: string | null): void {
    this.commit([text === null ? { ...message, text: '', deletedAt: born.createdAt } : { ...message, text, editedAt: born.createdAt }])
  }

  /** Takes a backup; what it returns puts it back, and what came after never was. */
  backup(): () => void {
    const [rows, versions] = [new Map(this.rows), { ...this.versions }]
    return () => {
      this.rows = new Map(rows)
      this.versions = { ...versions }
      this.epoch += ', restored'
      this.#wires.current?.cut(1012)
    }
  }

  /** The person reads in another tab, often. */
  readElsewhere(roomId: string, times: number): void {
    for (let time = 0; time < times; time += 1) {
      const membership = this.rows.get(`membership ${membershipId(this.personId, roomId)}`) as Row<'membership'> | undefined
      if (membership) this.commit([{ ...membership, readSeq: membership.readSeq + 1 }])
    }
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
    this.#say({ type: 'heartbeat', data: { heads: Object.fromEntries([...this.#follows].map((stream) => [stream, this.versions[stream] ?? 0])) } })
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

  #rearrange(row: Row): void {
    if (row.table !== 'membership' || row.personId !== this.personId) return
    if (row.deletedAt) this.#follows.delete(roomStream(row.roomId))
    else if (this.#follows.size > 0) this.#follows.add(roomStream(row.roomId))
  }

  #take(frame: ClientFrame): void {
    if (frame.type === 'hello') return void this.#steps.push(() => this.#greet(frame.data))
    if (!('id' in frame)) return
    const { id } = frame
    const refusal = this.refuses.get(frame.type)?.shift()
    if (refusal) return this.#say({ type: 'refusal', id, data: refusal })
    const answer = this.#perform(frame)
    const reply = () => this.#say(typeof answer === 'string' ? { type: 'refusal', id, data: { code: answer, message: answer } } : { type: 'reply', id, data: answer })
    if (frame.type === 'message.page') this.#steps.push(reply)
    else reply()
  }

  #perform(frame: ClientFrame): RefusalCode | object {
    switch (frame.type) {
      case 'message.send': {
        const { id, roomId, text } = frame.data
        if (!this.roomIds.includes(roomId)) return 'room.not_found'
        const { seq, createdAt } = this.rows.get(`message ${id}`) ?? this.say(roomId, { id, text, authorId: this.personId }) as Row<'message'>
        return { id, seq, createdAt }
      }
      case 'message.edit':
      case 'message.delete': {
        const message = this.rows.get(`message ${frame.data.messageId}`) as Row<'message'> | undefined
        if (!message || !this.roomIds.includes(message.roomId)) return 'message.not_found'
        if (message.deletedAt) return frame.type === 'message.edit' ? 'message.deleted' : {}
        this.change(message, 'text' in frame.data ? frame.data.text : null)
        return {}
      }
      case 'read.advance': {
        const { roomId, seq } = frame.data
        if (!this.roomIds.includes(roomId)) return 'room.not_found'
        const membership = this.rows.get(`membership ${membershipId(this.personId, roomId)}`) as Row<'membership'>
        const readSeq = Math.max(membership.readSeq, Math.min(seq, this.messagesOf(roomId).length))
        if (readSeq > membership.readSeq) this.commit([{ ...membership, readSeq }])
        return { readSeq }
      }
      case 'message.page': {
        const { roomId, before, after, around, limit = windowRows } = frame.data
        if (!this.roomIds.includes(roomId)) return 'room.not_found'
        const messages = this.messagesOf(roomId)
        const size = Math.min(limit, windowRows)
        const end = before !== undefined ? before - 1 : after !== undefined ? after + size : around !== undefined ? Math.max(size, around + size / 2) : messages.length
        return { messages: messages.slice(Math.max(0, after ?? end - size), end), lastSeq: messages.length }
      }
      default:
        return 'frame.unknown_type'
    }
  }

  /** Follows, reads the heads, and reads and sends each stream in steps of its own. */
  #greet({ epoch, have }: { epoch: string | null; have: Versions }): void {
    const streams = [workspaceStream, userStream(this.personId), ...this.roomIds.map(roomStream)]
    this.#follows = new Set(streams)
    const heads = Object.fromEntries(streams.map((stream) => [stream, this.versions[stream] ?? 0]))
    const known = epoch === this.epoch ? have : {}
    const data = { epoch: this.epoch, personId: this.personId, sessionId: 'session', heads }
    const steps = [() => this.#say({ type: 'welcome', data }), ...streams.flatMap((stream) => this.#bring(stream, known[stream], heads[stream] ?? 0))]
    this.#steps.unshift(...steps)
  }

  #bring(stream: string, from: number | undefined, to: number): (() => void)[] {
    if (from === to) return []
    let rows: Row[] = []
    let isReset = true
    const read = () => {
      const inStream = [...this.rows.values()].filter((row) => streamOf(row) === stream)
      const difference = inStream.filter(({ version }) => version > (from ?? 0)).sort((a, b) => a.version - b.version)
      isReset = from === undefined || from > to || difference.length > differenceRows
      rows = isReset ? this.#newest(stream, inStream) : difference
    }
    const send = () => {
      if (!this.#follows.has(stream)) return
      const data = { stream: stream as 'workspace', from: from ?? 0, to, rows }
      this.#say(isReset ? { type: 'reset', data: { stream: data.stream, to, rows } } : { type: 'changes', data })
    }
    return [read, send]
  }

  /** A room as it stands: its own row says how far it is; of its messages the newest come. */
  #newest(stream: string, rows: readonly Row[]): Row[] {
    const roomId = roomOf(stream)
    const newest = roomId === null ? [] : this.messagesOf(roomId).slice(-windowRows)
    const others = rows.filter((row) => row.table !== 'message' && !row.deletedAt)
    return [...others.map((row) => (row.table === 'room' ? { ...row, lastSeq: this.messagesOf(row.id).length } : row)), ...newest]
  }
}
