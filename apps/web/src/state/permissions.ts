import type { Member, Person, PersonRole, Room } from '@duplex/protocol/entities'
import type { Known } from './known.ts'

/** What the page offers. The server decides again, by the same rules. */

interface Said {
  roomId: string
  authorId: string
  deletedAt: string | null
}

const rank: Record<PersonRole, number> = { member: 0, admin: 1, owner: 2 }

export const isAdmin = (app: Known): boolean => rank[app.me.person?.role ?? 'member'] >= rank.admin
export const isOwner = (app: Known): boolean => app.me.person?.role === 'owner'

const roomOf = (app: Known, roomId: string): Room | undefined => app.replica.rooms.get(roomId)
const ownMember = (app: Known, roomId: string): Member | undefined => app.replica.member(roomId, app.me.personId)
const isOpen = (app: Known, roomId: string): boolean => roomOf(app, roomId)?.archivedAt === null
const isDirect = (app: Known, roomId: string): boolean => roomOf(app, roomId)?.kind === 'direct'

/** Change what one said, react, vote: members, while the room is not archived. */
export const mayAct = (app: Known, roomId: string): boolean =>
  isOpen(app, roomId) && ownMember(app, roomId) !== undefined

/** Write here: whoever may act, but where only owners write, only they (and admins). */
export const mayPost = (app: Known, roomId: string): boolean =>
  mayAct(app, roomId) && (roomOf(app, roomId)?.posting !== 'owners' || mayManageRoom(app, roomId))

/** When one may write again where everybody waits between two messages (ms); null: now. Whoever manages waits for nothing. */
export function slowUntil(app: Known, roomId: string): number | null {
  const slowMs = (roomOf(app, roomId)?.slowSeconds ?? 0) * 1000
  if (slowMs === 0 || mayManageRoom(app, roomId)) return null
  const sent = app.pending.sendsIn(roomId).findLast(({ standing }) => !standing || typeof standing === 'string')
  const mine = app.replica.window(roomId)?.messages.findLast(({ authorId }) => authorId === app.me.personId)
  const last = sent?.message.createdAt ?? mine?.createdAt
  return last === undefined ? null : Date.parse(last) + slowMs
}

export const mayEdit = (app: Known, message: Said): boolean =>
  message.authorId === app.me.personId && !message.deletedAt && mayAct(app, message.roomId)

/** Ends the voting: who asked, an owner of the room, or an admin who is in it. */
export const mayClosePoll = (app: Known, message: Said): boolean =>
  mayAct(app, message.roomId) && (message.authorId === app.me.personId || mayManageRoom(app, message.roomId))

export const mayDelete = (app: Known, message: Said): boolean =>
  !message.deletedAt &&
  (message.authorId === app.me.personId
    ? ownMember(app, message.roomId) !== undefined
    : mayManageRoom(app, message.roomId))

/** Rename, set the topic, archive, remove people, make owners: owners of the room, and admins who are in it. */
export function mayManageRoom(app: Known, roomId: string): boolean {
  const member = ownMember(app, roomId)
  return member !== undefined && !isDirect(app, roomId) && (member.role === 'owner' || isAdmin(app))
}

export const mayAddMembers = (app: Known, roomId: string): boolean => mayAct(app, roomId) && !isDirect(app, roomId)
export const mayLeave = (app: Known, roomId: string): boolean =>
  ownMember(app, roomId) !== undefined && !isDirect(app, roomId)

/** The room newcomers are put in, and a way that leads only one way: public rooms alone. */
export const mayMakePrivate = (app: Known, roomId: string): boolean =>
  mayManageRoom(app, roomId) && roomOf(app, roomId)?.kind === 'public'
/** Whether newcomers are put in concerns the workspace: its admins say so. */
export const mayMakeDefault = (app: Known, roomId: string): boolean =>
  isAdmin(app) && mayManageRoom(app, roomId) && roomOf(app, roomId)?.kind === 'public'

export const mayInvite = (app: Known): boolean => isAdmin(app)
export const mayChangeWorkspace = (app: Known): boolean => isAdmin(app)

/** Roles are given by owners alone. */
export const maySetRole = (app: Known, person: Person): boolean => isOwner(app) && person.deactivatedAt === null

/** Admins end accounts of those below them, owners those of everybody else; nobody their own. */
export const mayDeactivate = (app: Known, person: Person): boolean =>
  person.id !== app.me.personId &&
  isAdmin(app) &&
  (isOwner(app) || rank[person.role] < rank[app.me.person?.role ?? 'member'])
