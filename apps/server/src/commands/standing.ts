import { newMember, newMembership } from '@duplex/protocol/defaults'
import { memberId, membershipId, type MemberRole, type Person, type Room, type Row } from '@duplex/protocol/entities'
import { Refusal } from '@duplex/protocol/refusals'
import { isSlowed, mayPost, type Standing } from '../domain/permissions.ts'
import { lastMessageAt, noticesIn } from '../store/messages.ts'
import { ballotsIn, ballotsLeftIn } from '../store/own.ts'
import type { Draft, Work } from './work.ts'

/** A room somebody is in. For everybody else the same refusal as for a room that does not exist. */
export interface InRoom extends Standing {
  room: Row<'room'>
  member: Row<'member'>
}

/** The caller's place in a room, read inside the turn. */
export async function standingIn(work: Work, roomId: string): Promise<InRoom> {
  const room = await work.find('room', roomId)
  const member = await work.find('member', memberId(roomId, work.me.id))
  if (!room || !member || member.deletedAt) throw new Refusal('room.not_found')
  return { me: work.me, room, member }
}

/** The same, for what needs a room that is open for writing. */
export async function standingInOpen(work: Work, roomId: string): Promise<InRoom> {
  const standing = await standingIn(work, roomId)
  if (standing.room.archivedAt) throw new Refusal('room.archived')
  return standing
}

/** The same, for who wants to say something there, now. */
export async function standingToPost(work: Work, roomId: string): Promise<InRoom> {
  const standing = await standingInOpen(work, roomId)
  if (!mayPost(standing)) throw new Refusal('room.read_only')
  if (isSlowed(standing)) await waitYourTurn(work, standing.room)
  return standing
}

async function waitYourTurn(work: Work, { id, slowSeconds }: Row<'room'>): Promise<void> {
  const last = await work.ask((store) => lastMessageAt(store, id, work.me.id))
  const left = last === null ? 0 : slowSeconds - (Date.parse(work.now) - Date.parse(last)) / 1000
  if (left > 0) throw new Refusal('room.slow', { retryAfter: Math.ceil(left) })
}

/** A message the caller may see; every other one does not exist. */
export async function messageOf(work: Work, messageId: string): Promise<{ message: Row<'message'>; standing: InRoom }> {
  const message = await work.find('message', messageId)
  if (!message) throw new Refusal('message.not_found')
  const standing = await standingIn(work, message.roomId).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal('message.not_found') : error
  })
  return { message, standing }
}

/** The same, where somebody wants to do something with it: it is still there, and its room open. */
export async function livingMessageOf(work: Work, messageId: string) {
  const found = await messageOf(work, messageId)
  if (found.message.deletedAt) throw new Refusal('message.deleted')
  if (found.standing.room.archivedAt) throw new Refusal('room.archived')
  return found
}

/** People by id, all of them there and active. */
export async function activePeople(work: Work, ids: readonly string[]): Promise<Person[]> {
  const people = await work.findAll('person', [...new Set(ids)])
  if (people.length < new Set(ids).size || people.some((person) => person.deactivatedAt))
    throw new Refusal('person.not_found')
  return people
}

/** Brings somebody into a room, or back into it: the fact as the room sees it, and as their own devices do; how they voted, too. */
export async function enter(work: Work, room: Pick<Room, 'id'>, personId: string, role: MemberRole): Promise<void> {
  const before = await work.find('membership', membershipId(personId, room.id))
  const ballots = before ? await work.ask((store) => ballotsLeftIn(store, room.id, personId)) : []
  for (const ballot of ballots) work.put({ ...ballot, deletedAt: null } satisfies Draft)
  const readSeq = before?.readSeq ?? (await work.lastSeq(room.id))
  const joinedAt = work.now
  work.put({
    table: 'member',
    ...newMember,
    id: memberId(room.id, personId),
    deletedAt: null,
    roomId: room.id,
    personId,
    role,
    joinedAt,
  })
  // Who comes back finds what was said meanwhile unread, and the room where they had put it; who is new starts at the end.
  work.put({
    table: 'membership',
    ...newMembership,
    ...before,
    id: membershipId(personId, room.id),
    deletedAt: null,
    personId,
    roomId: room.id,
    readSeq,
    joinedAt,
  })
}

/**
 * Takes somebody out of a room. The tombstone in their own stream is what cuts delivery; their notices and ballots would
 * bring news of it. Their votes still count.
 */
export async function exit(work: Work, member: Row<'member'>): Promise<void> {
  const membership = await work.find('membership', membershipId(member.personId, member.roomId))
  const notices = await work.ask((store) => noticesIn(store, member.roomId, member.personId))
  const ballots = await work.ask((store) => ballotsIn(store, member.roomId, member.personId))
  work.put({ ...member, deletedAt: work.now })
  if (membership) work.put({ ...membership, deletedAt: work.now })
  for (const row of [...notices, ...ballots]) work.put({ ...row, deletedAt: work.now } satisfies Draft)
}
