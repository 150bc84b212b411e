import * as Type from 'typebox'
import { accents } from './accents.ts'
import { Id, Time } from './ids.ts'
import { roomStream, userStream, workspaceStream, type Stream } from './streams.ts'
import { closed, nullable, oneOf } from './text.ts'

export * from './rowIds.ts'

/** Every row has an id, the version of its stream as of its own last change, and a time of death. */
const row = <Properties extends Type.TProperties>(properties: Properties) =>
  closed({ id: Type.String(), version: Type.Integer(), deletedAt: nullable(Time), ...properties })

export const PersonRole = oneOf('owner', 'admin', 'member')
export type PersonRole = Type.Static<typeof PersonRole>
export const RoomKind = oneOf('public', 'private', 'direct')
export type RoomKind = Type.Static<typeof RoomKind>
export const MemberRole = oneOf('owner', 'member')
export type MemberRole = Type.Static<typeof MemberRole>
/** Who may write in a room. */
export const Posting = oneOf('everyone', 'owners')
export type Posting = Type.Static<typeof Posting>
/** What of a room somebody wants to be told of. */
export const NoticeLevel = oneOf('all', 'mentions', 'nothing')
export type NoticeLevel = Type.Static<typeof NoticeLevel>

/** The colour that marks what is for somebody. */
export const Accent = oneOf(...accents)

/** Settings of the workspace: one row, its id is `workspace`. */
export const Workspace = row({ name: Type.String(), accent: Accent, firstRoomId: Id, createdAt: Time })
export type Workspace = Type.Static<typeof Workspace>

/** What somebody says about themselves for a while; `until` null: until they take it away. */
export const Status = closed({ emoji: Type.String(), text: Type.String(), until: nullable(Time) })
export type Status = Type.Static<typeof Status>

/** When somebody does not want to be disturbed, every day: 'HH:MM' in their own time zone (IANA). `from` may lie after `to`. */
export const QuietHours = closed({ from: Type.String(), to: Type.String(), timeZone: Type.String() })
export type QuietHours = Type.Static<typeof QuietHours>

/** Somebody who has (or had) an account. Without e-mail: that is theirs alone. */
export const Person = row({
  name: Type.String(),
  handle: Type.String(),
  role: PersonRole,
  createdAt: Time,
  deactivatedAt: nullable(Time),
  status: nullable(Status),
  quietUntil: nullable(Time),
  quietHours: nullable(QuietHours),
})
export type Person = Type.Static<typeof Person>

/**
 * A room. `lastSeq` is as of the moment of sending: from then on it follows from the messages. A direct room has no name.
 * `slowSeconds`: how long each member waits between two messages. `defaultSince`: from then on newcomers are put in.
 */
export const Room = row({
  kind: RoomKind,
  name: Type.String(),
  topic: Type.String(),
  description: Type.String(),
  posting: Posting,
  slowSeconds: Type.Integer(),
  defaultSince: nullable(Time),
  createdBy: Id,
  createdAt: Time,
  archivedAt: nullable(Time),
  lastSeq: Type.Integer(),
})
export type Room = Type.Static<typeof Room>

/**
 * That somebody is in a room, as the others in it see it. Id: `<roomId>:<personId>`. `readSeq`: how far they read; kept
 * in small rooms only (`limits.seenByPeople`).
 */
export const Member = row({ roomId: Id, personId: Id, role: MemberRole, joinedAt: Time, readSeq: Type.Integer() })
export type Member = Type.Static<typeof Member>

/**
 * The same fact as that person's own devices see it: how far they read, what they want to be told of, and where the room
 * stands in their sidebar (`position` sorts as text; empty: by name). Who writes has read what stands before it, but for
 * messages of their own up to `markSeq`, written before they marked the room as unread. Id: `<personId>:<roomId>`.
 */
export const Membership = row({
  personId: Id,
  roomId: Id,
  readSeq: Type.Integer(),
  markSeq: Type.Integer(),
  joinedAt: Time,
  level: NoticeLevel,
  mutedAt: nullable(Time),
  sectionId: nullable(Type.String({ description: "a section, or 'favourites'" })),
  position: Type.String(),
})
export type Membership = Type.Static<typeof Membership>

/** One emoji on a message, and who put it there, in their order. */
export const Reaction = closed({ emoji: Type.String(), personIds: Type.Array(Id) })
export type Reaction = Type.Static<typeof Reaction>

/** Options and votes so far. An anonymous poll counts without names; its question is the message's text. */
export const Poll = closed({
  options: Type.Array(closed({ text: Type.String(), votes: Type.Integer(), personIds: Type.Array(Id) })),
  multiple: Type.Boolean(),
  anonymous: Type.Boolean(),
  closesAt: nullable(Time),
  closedAt: nullable(Time),
})
export type Poll = Type.Static<typeof Poll>

/**
 * A message. Deleted: the row stays, its text is empty. `mentions` are ids of people; the text names them as `<@id>`.
 * `replyTo` is the message it answers; `threadId` the one everything answered in a row began with, which counts its
 * `replies`. Reactions stand in the order in which each emoji was first used.
 */
export const Message = row({
  roomId: Id,
  seq: Type.Integer({ description: 'its number in the room: 1, 2, 3, ... without holes; the only order' }),
  authorId: Id,
  text: Type.String(),
  mentions: Type.Array(Id),
  createdAt: Time,
  editedAt: nullable(Time),
  replyTo: nullable(Id),
  threadId: nullable(Id),
  replies: Type.Integer(),
  reactions: Type.Array(Reaction),
  pinnedAt: nullable(Time),
  poll: nullable(Poll),
})
export type Message = Type.Static<typeof Message>

/** `room`: everybody there was called (`@room`, `@here`). */
export const NoticeKind = oneOf('mention', 'room', 'reply', 'reaction')
export type NoticeKind = Type.Static<typeof NoticeKind>

/**
 * Something that is for you: a message that calls or answers you, or what somebody put on one of yours. Id:
 * `<messageId>:<personId>`, and of a reaction `<messageId>:<personId>:<byId>`, where `emoji` is the latest.
 */
export const Notice = row({
  personId: Id,
  roomId: Id,
  messageId: Id,
  seq: Type.Integer(),
  kind: NoticeKind,
  byId: Id,
  emoji: nullable(Type.String()),
  createdAt: Time,
})
export type Notice = Type.Static<typeof Notice>

/** A part of somebody's own sidebar. */
export const Section = row({ personId: Id, name: Type.String(), position: Type.String() })
export type Section = Type.Static<typeof Section>

/** What somebody has begun to write in a room, or in a thread of it. Id: `<personId>:<roomId>` or `<personId>:<threadId>`. */
export const Draft = row({ personId: Id, roomId: Id, threadId: nullable(Id), text: Type.String(), updatedAt: Time })
export type Draft = Type.Static<typeof Draft>

/** A message somebody wants to find again. Id: `<personId>:<messageId>`. */
export const Saved = row({ personId: Id, messageId: Id, roomId: Id, seq: Type.Integer(), createdAt: Time })
export type Saved = Type.Static<typeof Saved>

/** How somebody voted: indexes of options. Theirs alone, also where the poll is not anonymous. Id: `<personId>:<messageId>`. */
export const Ballot = row({ personId: Id, messageId: Id, roomId: Id, choices: Type.Array(Type.Integer()) })
export type Ballot = Type.Static<typeof Ballot>

/** What somebody has decided once, for all their devices. `checklist`: the first steps need not be shown any more. */
export const PreferenceName = oneOf('checklist')
export type PreferenceName = Type.Static<typeof PreferenceName>

/** Id: `<personId>:<name>`. */
export const Preference = row({ personId: Id, name: PreferenceName, value: Type.String() })
export type Preference = Type.Static<typeof Preference>

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
  section: Section,
  draft: Draft,
  saved: Saved,
  ballot: Ballot,
  preference: Preference,
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
  section: Section
  draft: Draft
  saved: Saved
  ballot: Ballot
  preference: Preference
}
export type TableName = keyof Tables

/** A row as it travels: it says which table it belongs to. */
export type Row<Name extends TableName = TableName> = { [T in Name]: Tables[T] & { table: T } }[Name]

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
    case 'section':
    case 'draft':
    case 'saved':
    case 'ballot':
    case 'preference':
      return userStream(row.personId)
  }
}
