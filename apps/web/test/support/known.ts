import { newMember, newMembership, newPerson, openRoom } from '@duplex/protocol/defaults'
import {
  memberId,
  membershipId,
  noticeId,
  type Member,
  type Membership,
  type Notice,
  type Person,
  type Room,
  type Row,
} from '@duplex/protocol/entities'
import { App } from '../../src/state/app.svelte.ts'
import { HandClock } from './clock.ts'
import { ann, bob, hall } from './rows.ts'

const born = { version: 1, deletedAt: null, createdAt: '2026-11-20T08:00:00.000Z' }

/** State as if the server had said it; Ann is signed in. */
export class Known {
  readonly clock = new HandClock()
  readonly app = new App(this.clock)

  constructor() {
    this.app.me.personId = ann
  }

  say(...rows: Row[]): this {
    const { replica } = this.app
    replica.batch(() => rows.forEach((row) => replica.put(row)))
    return this
  }

  person(id: string, other: Partial<Person> = {}): this {
    const person = { name: id.slice(-1), handle: id.slice(-1), role: 'member' as const, deactivatedAt: null, ...other }
    return this.say({ table: 'person', ...newPerson, id, ...born, ...person })
  }

  /** A room with its newest messages, and people in it. */
  room(people: Record<string, Member['role']>, other: Partial<Room> = {}, messages: Row<'message'>[] = []): this {
    const { replica } = this.app
    const room = {
      kind: 'public' as const,
      name: 'hall',
      topic: '',
      createdBy: ann,
      archivedAt: null,
      lastSeq: 0,
      ...other,
    }
    const id = room.id ?? hall
    const joinedAt = born.createdAt
    replica.batch(() => {
      replica.clear(`room:${id}`)
      replica.put({ table: 'room', ...openRoom, ...born, ...room, id })
      for (const [personId, role] of Object.entries(people)) {
        replica.put({
          table: 'member',
          ...newMember,
          ...born,
          id: memberId(id, personId),
          roomId: id,
          personId,
          role,
          joinedAt,
        })
      }
      for (const message of messages) replica.put(message)
    })
    return ann in people ? this.read(0, id) : this
  }

  read(readSeq: number, roomId = hall, other: Partial<Membership> = {}): this {
    const version = (this.app.replica.memberships.get(roomId)?.version ?? 0) + 1
    const place = { personId: ann, roomId, joinedAt: born.createdAt }
    return this.say({
      table: 'membership',
      ...newMembership,
      id: membershipId(ann, roomId),
      deletedAt: null,
      ...place,
      version,
      readSeq,
      ...other,
    })
  }

  mention(seq: number, roomId = hall, other: Partial<Notice> = {}): this {
    const messageId = `message ${seq}`
    const id = noticeId(messageId, ann)
    return this.say({
      table: 'notice',
      ...born,
      id,
      personId: ann,
      roomId,
      messageId,
      seq,
      kind: 'mention',
      byId: bob,
      emoji: null,
      ...other,
    })
  }
}
