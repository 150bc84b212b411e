import { newMember, newMembership, newPerson, openRoom, plainMessage } from '@duplex/protocol/defaults'
import { memberId, membershipId, noticeId, type Row } from '@duplex/protocol/entities'
import { uuidv7 } from 'uuidv7'

const now = '2026-03-01T09:30:00.000Z'

/** Rows as they might be; what matters to a test is said by the test. */
export const a = {
  workspace: (given: Partial<Row<'workspace'>> = {}): Row<'workspace'> => ({
    table: 'workspace',
    id: 'workspace',
    version: 1,
    deletedAt: null,
    name: 'Northlight',
    firstRoomId: uuidv7(),
    createdAt: now,
    ...given,
  }),
  person: (given: Partial<Row<'person'>> = {}): Row<'person'> => {
    const id = uuidv7()
    return {
      table: 'person',
      ...newPerson,
      id,
      version: 1,
      deletedAt: null,
      name: 'Ann',
      handle: `ann-${id.slice(-12)}`,
      role: 'member',
      createdAt: now,
      deactivatedAt: null,
      ...given,
    }
  },
  room: (creator: Row<'person'>, given: Partial<Row<'room'>> = {}): Row<'room'> => ({
    table: 'room',
    ...openRoom,
    id: uuidv7(),
    version: 1,
    deletedAt: null,
    kind: 'public',
    name: 'general',
    topic: '',
    createdBy: creator.id,
    createdAt: now,
    archivedAt: null,
    lastSeq: 0,
    ...given,
  }),
  member: (room: Row<'room'>, person: Row<'person'>, given: Partial<Row<'member'>> = {}): Row<'member'> => ({
    table: 'member',
    ...newMember,
    id: memberId(room.id, person.id),
    version: 1,
    deletedAt: null,
    roomId: room.id,
    personId: person.id,
    role: 'member',
    joinedAt: now,
    ...given,
  }),
  membership: (
    person: Row<'person'>,
    room: Row<'room'>,
    given: Partial<Row<'membership'>> = {},
  ): Row<'membership'> => ({
    table: 'membership',
    ...newMembership,
    id: membershipId(person.id, room.id),
    version: 1,
    deletedAt: null,
    personId: person.id,
    roomId: room.id,
    readSeq: 0,
    joinedAt: now,
    ...given,
  }),
  message: (
    room: Row<'room'>,
    author: Row<'person'>,
    seq: number,
    given: Partial<Row<'message'>> = {},
  ): Row<'message'> => ({
    table: 'message',
    ...plainMessage,
    id: uuidv7(),
    version: seq,
    deletedAt: null,
    roomId: room.id,
    seq,
    authorId: author.id,
    text: `number ${seq}`,
    mentions: [],
    createdAt: now,
    editedAt: null,
    ...given,
  }),
  notice: (message: Row<'message'>, person: Row<'person'>, given: Partial<Row<'notice'>> = {}): Row<'notice'> => ({
    table: 'notice',
    id: noticeId(message.id, person.id),
    version: 1,
    deletedAt: null,
    personId: person.id,
    roomId: message.roomId,
    messageId: message.id,
    seq: message.seq,
    kind: 'mention',
    byId: message.authorId,
    emoji: null,
    createdAt: now,
    ...given,
  }),
  session: (person: Row<'person'>, given: Partial<Row<'session'>> = {}): Row<'session'> => ({
    table: 'session',
    id: uuidv7(),
    version: 1,
    deletedAt: null,
    personId: person.id,
    device: 'Firefox on Linux',
    createdAt: now,
    lastSeenAt: now,
    ...given,
  }),
}

/** Messages `from` to `to` of a room. */
export const messages = (room: Row<'room'>, author: Row<'person'>, from: number, to: number): Row<'message'>[] =>
  Array.from({ length: to - from + 1 }, (_, index) => a.message(room, author, from + index))
