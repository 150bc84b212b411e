import type { Member, Message, Person, PersonRole, Room } from '@duplex/protocol/entities'
import { Refusal } from '@duplex/protocol/refusals'

/** What somebody is in a room, as read inside the turn. A tombstone counts as absent. */
export interface Standing {
  me: Person
  room: Room
  member: Member
}

/** Makes a rule read as a sentence: allow(mayEdit(me, message)). */
export function allow(permitted: boolean): void {
  if (!permitted) throw new Refusal('auth.forbidden')
}

const rank: Record<PersonRole, number> = { member: 0, admin: 1, owner: 2 }

export const isAdmin = (me: Person): boolean => rank[me.role] >= rank.admin
const isOwner = (me: Person): boolean => me.role === 'owner'

export const mayInvite = (me: Person, role: PersonRole): boolean => isAdmin(me) && rank[role] <= rank[me.role]
export const mayChangeWorkspace = (me: Person): boolean => isAdmin(me)
/** Roles are given by owners alone, so nobody can raise themselves. */
export const maySetRole = (me: Person): boolean => isOwner(me)
/** Admins end accounts of members; owners those of anybody else. Nobody ends their own by accident. */
export const mayDeactivate = (me: Person, other: Person): boolean =>
  me.id !== other.id && isAdmin(me) && (isOwner(me) || rank[other.role] < rank[me.role])

/** Owners of the room, and admins who are in it. Nobody manages a direct conversation. */
export const mayManageRoom = ({ me, room, member }: Standing): boolean =>
  room.kind !== 'direct' && (member.role === 'owner' || isAdmin(me))
export const mayAddMembers = ({ room }: Standing): boolean => room.kind !== 'direct'

export const mayPost = (standing: Standing): boolean => standing.room.posting === 'everyone' || mayManageRoom(standing)
/** Who looks after a room is not slowed down in it. */
export const isSlowed = (standing: Standing): boolean => standing.room.slowSeconds > 0 && !mayManageRoom(standing)
/** Where newcomers are put in is the workspace's business. */
export const maySetDefault = ({ me, room }: Standing): boolean => isAdmin(me) && room.kind === 'public'

export const mayEdit = (me: Person, message: Message): boolean => message.authorId === me.id
export const mayDelete = (standing: Standing, message: Message): boolean =>
  mayEdit(standing.me, message) || mayManageRoom(standing)
export const mayClosePoll = mayDelete
