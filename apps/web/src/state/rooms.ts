import type { Membership, Notice, Person, Room } from '@duplex/protocol/entities'
import { inRow } from '../lib/row.ts'
import { roomName } from '../lib/text.ts'
import type { PublicRoom } from './directory.svelte.ts'
import type { Known } from './known.ts'

export interface RoomEntry {
  room: Room
  title: string
  /** New messages one wants to know of: none where the room is quiet. */
  unread: number
  /** As it is shown: nothing where only mentions count. */
  count: number
  /** What is for you: mentions; in a direct conversation everything. */
  mentions: number
  /** Muted, or nothing of it is to be told. */
  quiet: boolean
  /** The others in a direct conversation; empty elsewhere. */
  people: Person[]
  archived: boolean
  /** The server would not make it. */
  refused: boolean
  sectionId: string | null
  /** Where it was put in its section; empty: by name. */
  position: string
}

/** The others in a room, by name. In a direct conversation with oneself that is oneself. */
export function othersIn(app: Known, roomId: string): Person[] {
  const people = app.replica.members(roomId).flatMap(({ personId }) => app.replica.people.get(personId) ?? [])
  const others = people.filter((person) => person.id !== app.me.personId)
  return others.length > 0 ? others : people
}

/** The conversation with exactly these people and oneself, where there is one. */
export function directWith(app: Known, personIds: readonly string[]): Room | undefined {
  const people = new Set([app.me.personId, ...personIds])
  return [...app.replica.rooms.values()].find(({ id, kind }) => {
    const members = kind === 'direct' ? app.replica.members(id) : []
    return members.length === people.size && members.every(({ personId }) => people.has(personId))
  })
}

/** Public rooms one could join, as far as is known. */
export const joinableRooms = ({ directory, replica }: Known): PublicRoom[] =>
  directory.rooms.filter(({ id, archived }) => !archived && !replica.memberships.has(id))

/** The public room of this name, joined or not. */
export function publicRoomNamed(app: Known, name: string): { id: string; name: string } | undefined {
  const held = [...app.replica.rooms.values()].filter(
    ({ id, kind, archivedAt }) => kind === 'public' && !archivedAt && !app.pending.refusalOf(id),
  )
  return [...held, ...joinableRooms(app)].find((room) => roomName(room.name) === name)
}

/** What a room is called, where one is in it or could be. */
export const nameOfRoom = ({ directory, replica }: Known, roomId: string): string | undefined =>
  replica.rooms.get(roomId)?.name || directory.get(roomId)?.name

/** The name of a room (without `#`), or the names of the others. */
export const roomTitle = (app: Known, room: Room): string =>
  room.kind === 'direct' ? inRow(othersIn(app, room.id).map(({ name }) => name)) : room.name

/** What you set for a room, with what you did just now. */
export const membershipIn = (app: Known, roomId: string): Membership | undefined => app.replica.memberships.get(roomId)

/** Whether newcomers to the workspace are in this room from the start. */
export const isDefault = (app: Known, room: Room): boolean =>
  room.kind === 'public' &&
  room.archivedAt === null &&
  (room.defaultSince !== null || room.id === app.replica.workspace?.firstRoomId)

/** How far you have read: as you said last, and at least up to what you wrote since. */
export function readSeqOf(app: Known, roomId: string): number {
  const { readSeq = 0, markSeq = 0 } = membershipIn(app, roomId) ?? {}
  const ownSeq = app.replica.ownSeq(roomId)
  return Math.max(readSeq, app.pending.reads.get(roomId) ?? 0, ownSeq > markSeq ? ownSeq : 0)
}

export const unreadOf = (app: Known, roomId: string): number =>
  app.replica.memberships.has(roomId)
    ? Math.max(0, (app.replica.rooms.get(roomId)?.lastSeq ?? 0) - readSeqOf(app, roomId))
    : 0

/** Whether somebody called or answered you: what others put on your messages calls nobody. */
export const calls = ({ kind }: Notice): boolean => kind !== 'reaction'

export const isNew = (app: Known, notice: Notice): boolean =>
  calls(notice) && notice.seq > readSeqOf(app, notice.roomId)

export const isQuiet = ({ level, mutedAt }: Pick<Membership, 'level' | 'mutedAt'>): boolean =>
  mutedAt !== null || level === 'nothing'

/** What is for you in a room: all of a direct conversation, unless only mentions are to count there, too. */
export function mentionsOf(
  app: Known,
  roomId: string,
  notices: Iterable<Notice> = app.replica.notices.values(),
): number {
  const membership = membershipIn(app, roomId)
  if (!membership || isQuiet(membership)) return 0
  if (app.replica.rooms.get(roomId)?.kind === 'direct' && membership.level === 'all') return unreadOf(app, roomId)
  let mentions = 0
  for (const notice of notices) if (notice.roomId === roomId && isNew(app, notice)) mentions += 1
  return mentions
}

/** Everything one is in. */
export function roomEntries(app: Known): RoomEntry[] {
  const notices = Map.groupBy(app.replica.notices.values(), ({ roomId }) => roomId)
  return [...app.replica.rooms.values()].flatMap((room) => {
    const membership = membershipIn(app, room.id)
    return membership ? [entryOf(app, room, membership, notices.get(room.id) ?? [])] : []
  })
}

function entryOf(app: Known, room: Room, membership: Membership, notices: readonly Notice[]): RoomEntry {
  const quiet = isQuiet(membership)
  const unread = quiet ? 0 : unreadOf(app, room.id)
  return {
    room,
    title: roomTitle(app, room),
    unread,
    count: membership.level === 'all' ? unread : 0,
    mentions: mentionsOf(app, room.id, notices),
    quiet,
    people: room.kind === 'direct' ? othersIn(app, room.id) : [],
    archived: room.archivedAt !== null,
    refused: app.pending.refusalOf(room.id) !== null,
    sectionId: membership.sectionId,
    position: membership.position,
  }
}

/** How much of what is for you you have not seen, in the rooms you want to be told of. */
export function newsOf(app: Known): number {
  let news = 0
  for (const notice of app.replica.notices.values()) {
    const membership = membershipIn(app, notice.roomId)
    if (membership && !isQuiet(membership) && isNew(app, notice)) news += 1
  }
  return news
}
