import {
  memberId,
  membershipId,
  streamOf,
  type Message,
  type Row,
  type TableName,
  type Tables,
} from '@duplex/protocol/entities'
import { newMember, newMembership, newPerson, newWorkspace, openRoom, plainMessage } from '@duplex/protocol/defaults'
import type { Changes, Versions } from '@duplex/protocol/frames'
import { workspaceStream } from '@duplex/protocol/streams'

type Draft = { [T in TableName]: Omit<Row<T>, 'version'> }[TableName]

const then = '2026-11-20T09:00:00.000Z'
const born = { deletedAt: null, createdAt: then }

/** The rows a server has, each with the version of its stream, as one person may see them. */
export class TestHouse {
  epoch = 'first'
  versions: Versions = { [workspaceStream]: 0 }
  readonly personId: string
  #rows = new Map<string, Row>()
  readonly #committed: (changes: readonly Changes[]) => void

  constructor(personId: string, committed: (changes: readonly Changes[]) => void) {
    this.personId = personId
    this.#committed = committed
    this.commit([
      { table: 'workspace', id: 'workspace', ...newWorkspace, name: 'Lighthouse', firstRoomId: '', ...born },
      {
        table: 'person',
        ...newPerson,
        id: personId,
        name: 'Ann',
        handle: 'ann',
        role: 'member',
        deactivatedAt: null,
        ...born,
      },
    ])
  }

  find<T extends TableName>(table: T, id: string): (Tables[T] & { table: T }) | undefined {
    return this.#rows.get(`${table} ${id}`) as (Tables[T] & { table: T }) | undefined
  }

  all<T extends TableName>(table: T): (Tables[T] & { table: T })[] {
    return [...this.#rows.values()].filter((row) => row.table === table) as unknown as (Tables[T] & { table: T })[]
  }

  in(stream: string): Row[] {
    return [...this.#rows.values()].filter((row) => streamOf(row) === stream)
  }

  messagesOf(roomId: string): Row<'message'>[] {
    const inRoom = this.all('message').filter((message) => message.roomId === roomId)
    return inRoom.sort((a, b) => a.seq - b.seq)
  }

  /** The rooms the person is in. */
  get roomIds(): string[] {
    const own = this.all('membership').filter(({ personId, deletedAt }) => personId === this.personId && !deletedAt)
    return own.map(({ roomId }) => roomId)
  }

  commit(drafts: readonly Draft[]): void {
    const byStream = Map.groupBy(drafts, (draft) => streamOf(draft as Row))
    const all = [...byStream].map(([stream, inStream]) => {
      const from = this.versions[stream] ?? 0
      const rows = inStream.map((draft) => ({ ...draft, version: from + 1 }))
      for (const row of rows) this.#rows.set(`${row.table} ${row.id}`, row)
      this.versions[stream] = from + 1
      return { stream, from, to: from + 1, rows }
    })
    this.#committed(all)
  }

  enter(roomId: string): void {
    const { personId } = this
    const [kind, name, archivedAt] = ['public' as const, roomId.slice(-4), null]
    const room = {
      id: roomId,
      kind,
      name,
      topic: '',
      createdBy: personId,
      archivedAt,
      lastSeq: 0,
      ...openRoom,
      ...born,
    }
    const place = { roomId, personId, joinedAt: then, deletedAt: null }
    this.commit([
      ...(this.find('room', roomId) ? [] : [{ table: 'room' as const, ...room }]),
      { table: 'member', ...newMember, id: memberId(roomId, personId), role: 'member', ...place },
      { table: 'membership', ...newMembership, id: membershipId(personId, roomId), readSeq: 0, ...place },
    ])
  }

  leave(roomId: string): void {
    const member = this.find('member', memberId(roomId, this.personId))
    const membership = this.membershipIn(roomId)
    if (member && membership) this.commit([member, membership].map((row) => ({ ...row, deletedAt: then })))
  }

  membershipIn(roomId: string): Row<'membership'> | undefined {
    return this.find('membership', membershipId(this.personId, roomId))
  }

  say(roomId: string, message: Pick<Message, 'id' | 'authorId' | 'text'>): Row<'message'> {
    const seq = this.messagesOf(roomId).length + 1
    this.commit([{ table: 'message', ...plainMessage, roomId, seq, mentions: [], editedAt: null, ...born, ...message }])
    return this.messagesOf(roomId)[seq - 1] as Row<'message'>
  }

  /** A new text, or (null) none any more. */
  change(message: Row<'message'>, text: string | null): void {
    const change = text === null ? { text: '', deletedAt: then } : { text, editedAt: then }
    this.commit([{ ...message, ...change }])
  }

  read(roomId: string, seq: number): void {
    const membership = this.membershipIn(roomId)
    if (membership) this.commit([{ ...membership, readSeq: seq }])
  }

  /** Takes a backup. What it returns puts it back: what came after never was. */
  backup(): () => void {
    const [rows, versions] = [new Map(this.#rows), { ...this.versions }]
    return () => {
      this.#rows = new Map(rows)
      this.versions = { ...versions }
      this.epoch += ', restored'
    }
  }
}
