import type {
  Member,
  Membership,
  Message,
  Notice,
  Person,
  Room,
  Row,
  Session,
  Workspace,
} from '@duplex/protocol/entities'
import type { RowSink } from '@duplex/protocol/replica'
import { roomOf, roomStream, workspaceStream } from '@duplex/protocol/streams'
import { SvelteMap } from 'svelte/reactivity'
import type { Me } from './me.svelte.ts'
import { MessageWindow } from './window.svelte.ts'

/** What the server said: a copy of the rows this person may see. Tombstones are not held, except of messages. */
export class Replica implements RowSink {
  workspace = $state.raw<Workspace | null>(null)
  /** Everything is here once: the first welcome has been answered in full. */
  ready = $state(false)
  readonly people = new SvelteMap<string, Person>()
  readonly rooms = new SvelteMap<string, Room>()
  /** The own ones, by room. */
  readonly memberships = new SvelteMap<string, Membership>()
  readonly notices = new SvelteMap<string, Notice>()
  /** The own ones. */
  readonly sessions = new SvelteMap<string, Session>()
  readonly #members = new SvelteMap<string, SvelteMap<string, Member>>()
  readonly #windows = new SvelteMap<string, MessageWindow>()
  readonly #ownSeqs = new SvelteMap<string, number>()
  readonly #me: Me
  /** Messages of the batch that is being taken in, and the rooms it gives anew. */
  #arrived: Message[] = []
  #renewed: string[] = []

  constructor(me: Me) {
    this.#me = me
  }

  /** Who is in the room, by name. */
  members(roomId: string): Member[] {
    const name = (member: Member) => this.people.get(member.personId)?.name ?? ''
    return [...(this.#members.get(roomId)?.values() ?? [])].sort((a, b) => name(a).localeCompare(name(b)))
  }

  member(roomId: string, personId: string): Member | undefined {
    return this.#members.get(roomId)?.get(personId)
  }

  window(roomId: string): MessageWindow | undefined {
    return this.#windows.get(roomId)
  }

  /** A message, where some window holds it. */
  message(messageId: string): Message | undefined {
    for (const window of this.#windows.values()) {
      const message = window.messages.findLast(({ id }) => id === messageId)
      if (message) return message
    }
    return undefined
  }

  /** Number of the newest own message seen in the room: whoever writes has read. */
  ownSeq(roomId: string): number {
    return this.#ownSeqs.get(roomId) ?? 0
  }

  /** The room is at least so far; pages say it too. */
  advance(roomId: string, lastSeq: number): void {
    const room = this.rooms.get(roomId)
    if (room && room.lastSeq < lastSeq) this.rooms.set(roomId, { ...room, lastSeq })
  }

  /** Takes in what belongs together; returns the messages among it, by number. Rows come by version, which is another order. */
  batch(apply: () => void): readonly Message[] {
    apply()
    const arrived = this.#arrived.sort((a, b) => a.seq - b.seq)
    const byRoom = Map.groupBy(arrived, (message) => message.roomId)
    for (const roomId of this.#renewed) {
      const window = new MessageWindow()
      window.begin(byRoom.get(roomId) ?? [], this.rooms.get(roomId)?.lastSeq ?? 0)
      if (this.rooms.has(roomId)) this.#windows.set(roomId, window)
    }
    for (const [roomId, messages] of byRoom) this.#takeMessages(roomId, messages)
    this.#arrived = []
    this.#renewed = []
    return arrived
  }

  /** Only within a batch. */
  put(row: Row): void {
    switch (row.table) {
      case 'workspace':
        if ((this.workspace?.version ?? 0) < row.version) this.workspace = row
        return
      case 'person':
        return keep(this.people, row.id, row)
      case 'room':
        return keep(this.rooms, row.id, {
          ...row,
          lastSeq: Math.max(row.lastSeq, this.rooms.get(row.id)?.lastSeq ?? 0),
        })
      case 'member':
        return keep(this.#membersOf(row.roomId), row.personId, row)
      case 'membership':
        return keep(this.memberships, row.roomId, row)
      case 'notice':
        return keep(this.notices, row.id, row)
      case 'session':
        return keep(this.sessions, row.id, row)
      case 'message':
        this.#arrived.push(row)
    }
  }

  /** Only within a batch. */
  clear(stream: string): void {
    const roomId = roomOf(stream)
    if (roomId !== null) return this.#clearRoom(roomId)
    if (stream === workspaceStream) {
      this.workspace = null
      this.people.clear()
      return
    }
    this.memberships.clear()
    this.notices.clear()
    this.sessions.clear()
  }

  /** Forgets everything, as on signing out. */
  clearAll(): void {
    for (const roomId of [...this.rooms.keys()]) this.clear(roomStream(roomId))
    this.clear(workspaceStream)
    this.clear('user:')
    this.#renewed = []
    this.ready = false
  }

  #clearRoom(roomId: string): void {
    this.rooms.delete(roomId)
    this.#members.delete(roomId)
    this.#windows.delete(roomId)
    this.#ownSeqs.delete(roomId)
    this.#arrived = this.#arrived.filter((message) => message.roomId !== roomId)
    this.#renewed.push(roomId)
  }

  #membersOf(roomId: string): SvelteMap<string, Member> {
    const held = this.#members.get(roomId) ?? new SvelteMap<string, Member>()
    if (!this.#members.has(roomId)) this.#members.set(roomId, held)
    return held
  }

  #takeMessages(roomId: string, messages: readonly Message[]): void {
    this.advance(roomId, messages.at(-1)?.seq ?? 0)
    const own = messages.findLast((message) => message.authorId === this.#me.personId)?.seq ?? 0
    if (own > this.ownSeq(roomId)) this.#ownSeqs.set(roomId, own)
    this.#windows.get(roomId)?.take(messages)
  }
}

/** The newer version wins; a tombstone takes the row away. */
function keep<Held extends { version: number; deletedAt: string | null }>(
  rows: Map<string, Held>,
  key: string,
  row: Held,
): void {
  if ((rows.get(key)?.version ?? 0) >= row.version) return
  if (row.deletedAt) rows.delete(key)
  else rows.set(key, row)
}
