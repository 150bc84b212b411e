import * as Type from 'typebox'
import { Id, Time } from './ids.ts'
import { roomStream, userStream, workspaceStream, type Stream } from './streams.ts'
import { closed, nullable, oneOf } from './text.ts'

/** Every row has an id, the version of its stream as of its own last change, and a time of death. */
const row = <Properties extends Type.TProperties>(properties: Properties) =>
  closed({ id: Type.String(), version: Type.Integer(), deletedAt: nullable(Time), ...properties })

export const PersonRole = oneOf('owner', 'admin', 'member')
export type PersonRole = Type.Static<typeof PersonRole>
export const RoomKind = oneOf('public', 'private', 'direct')
export type RoomKind = Type.Static<typeof RoomKind>
export const MemberRole = oneOf('owner', 'member')
export type MemberRole = Type.Static<typeof MemberRole>

/** Settings of the workspace: one row, its id is `workspace`. */
export const Workspace = row({ name: Type.String(), firstRoomId: Id, createdAt: Time })
export type Workspace = Type.Static<typeof Workspace>

/** Somebody who has (or had) an account. Without e-mail: that is theirs alone. */
export const Person = row({
  name: Type.String(),
  handle: Type.String(),
  role: PersonRole,
  createdAt: Time,
  deactivatedAt: nullable(Time),
})
export type Person = Type.Static<typeof Person>

/** A room. `lastSeq` is as of the moment of sending: from then on it follows from the messages. A direct room has no name. */
export const Room = row({
  kind: RoomKind,
  name: Type.String(),
  topic: Type.String(),
  createdBy: Id,
  createdAt: Time,
  archivedAt: nullable(Time),
  lastSeq: Type.Integer(),
})
export type Room = Type.Static<typeof Room>

/** That somebody is in a room, as the others in it see it. Id: `<roomId>:<personId>`. */
export const Member = row({ roomId: Id, personId: Id, role: MemberRole, joinedAt: Time })
export type Member = Type.Static<typeof Member>

/** The same fact as that person's own devices see it, with how far they read. Id: `<personId>:<roomId>`. */
export const Membership = row({ personId: Id, roomId: Id, readSeq: Type.Integer(), joinedAt: Time })
export type Membership = Type.Static<typeof Membership>

/** A message. Deleted: the row stays, its text is empty. `mentions` are ids of people; the text names them as `<@id>`. */
export const Message = row({
  roomId: Id,
  seq: Type.Integer({ description: 'its number in the room: 1, 2, 3, ... without holes; the only order' }),
  authorId: Id,
  text: Type.String(),
  mentions: Type.Array(Id),
  createdAt: Time,
  editedAt: nullable(Time),
})
export type Message = Type.Static<typeof Message>

/** Something that is for you: so far, that a message mentions you. Id: `<messageId>:<personId>`. */
export const Notice = row({
  personId: Id,
  roomId: Id,
  messageId: Id,
  seq: Type.Integer(),
  kind: oneOf('mention'),
  createdAt: Time,
})
export type Notice = Type.Static<typeof Notice>

/** One sign-in of one device. Its death closes the sockets that were opened with it. */
export const Session = row({ personId: Id, device: Type.String(), createdAt: Time, lastSeenAt: Time })
export type Session = Type.Static<typeof Session>

/** The tables a client may hold rows of. */
export const tables = {
  workspace: Workspace,
  person: Person,
  room: Room,
  member: Member,
  message: Message,
  membership: Membership,
  notice: Notice,
  session: Session,
}

export interface Tables {
  workspace: Workspace
  person: Person
  room: Room
  member: Member
  message: Message
  membership: Membership
  notice: Notice
  session: Session
}
export type TableName = keyof Tables

/** A row as it travels: it says which table it belongs to. */
export type Row<Name extends TableName = TableName> = { [T in Name]: Tables[T] & { table: T } }[Name]

export const memberId = (roomId: string, personId: string): string => `${roomId}:${personId}`
export const membershipId = (personId: string, roomId: string): string => `${personId}:${roomId}`
export const noticeId = (messageId: string, personId: string): string => `${messageId}:${personId}`

/** The one stream a row lies in. */
export function streamOf(row: Row): Stream {
  switch (row.table) {
    case 'workspace':
    case 'person':
      return workspaceStream
    case 'room':
      return roomStream(row.id)
    case 'member':
    case 'message':
      return roomStream(row.roomId)
    case 'membership':
    case 'notice':
    case 'session':
      return userStream(row.personId)
  }
}
