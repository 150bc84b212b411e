import type { Membership, Person, Room } from '@duplex/protocol/entities'
import type { Known } from './known.ts'

export interface RoomEntry {
  room: Room
  title: string
  unread: number
  /** What is for you: mentions; in a direct conversation everything. */
  mentions: number
  /** The others in a direct conversation; empty elsewhere. */
  people: Person[]
  archived: boolean
}

/** The others in a room, by name. In a direct conversation with oneself that is oneself. */
export function othersIn(app: Known, roomId: string): Person[] {
  const people = app.replica.members(roomId).flatMap(({ personId }) => app.replica.people.get(personId) ?? [])
  const others = people.filter((person) => person.id !== app.me.personId)
  return others.length > 0 ? others : people
}

/** The name of a room (without `#`), or the names of the others. */
export const roomTitle = (app: Known, room: Room): string =>
  room.kind === 'direct'
    ? othersIn(app, room.id)
        .map((person) => person.name)
        .join(', ')
    : room.name

/** How far you have read: as the server has it, as you did just now, and at least up to what you wrote yourself. */
export function readSeqOf(app: Known, roomId: string): number {
  const membership: Membership | undefined = app.replica.memberships.get(roomId)
  return Math.max(membership?.readSeq ?? 0, app.pending.reads.get(roomId) ?? 0, app.replica.ownSeq(roomId))
}

export const unreadOf = (app: Known, roomId: string): number =>
  app.replica.memberships.has(roomId)
    ? Math.max(0, (app.replica.rooms.get(roomId)?.lastSeq ?? 0) - readSeqOf(app, roomId))
    : 0

export function mentionsOf(app: Known, roomId: string): number {
  if (app.replica.rooms.get(roomId)?.kind === 'direct') return unreadOf(app, roomId)
  const read = readSeqOf(app, roomId)
  let mentions = 0
  for (const notice of app.replica.notices.values()) if (notice.roomId === roomId && notice.seq > read) mentions += 1
  return mentions
}

/** The rooms one is in: named ones by name (archived last), direct conversations by what was said last. */
export function sidebar(app: Known): { rooms: RoomEntry[]; directs: RoomEntry[] } {
  const entries = [...app.replica.rooms.values()]
    .filter(({ id }) => app.replica.memberships.has(id))
    .map((room) => entryOf(app, room))
  const directs = entries.filter(({ room }) => room.kind === 'direct')
  const rooms = entries.filter(({ room }) => room.kind !== 'direct')
  return {
    rooms: rooms.sort((a, b) => Number(a.archived) - Number(b.archived) || a.title.localeCompare(b.title)),
    directs: directs.sort((a, b) => lastSaid(app, b.room).localeCompare(lastSaid(app, a.room))),
  }
}

const entryOf = (app: Known, room: Room): RoomEntry => ({
  room,
  title: roomTitle(app, room),
  unread: unreadOf(app, room.id),
  mentions: mentionsOf(app, room.id),
  people: room.kind === 'direct' ? othersIn(app, room.id) : [],
  archived: room.archivedAt !== null,
})

/** When something was last said, as far as is known here. */
const lastSaid = (app: Known, room: Room): string =>
  app.replica.window(room.id)?.messages.at(-1)?.createdAt ?? room.createdAt
