import { memberId, type Row } from '@duplex/protocol/entities'
import type { memberCommands } from '@duplex/protocol/members'
import { Refusal } from '@duplex/protocol/refusals'
import { allow, mayAddMembers, mayManageRoom } from '../domain/permissions.ts'
import { membersOf } from '../store/rooms.ts'
import { activePeople, enter, exit, standingIn, standingInOpen } from './standing.ts'
import { handler, type Handlers, type Work } from './work.ts'

export const members: Handlers<keyof typeof memberCommands> = {
  'member.add': handler(async (work, { roomId, personIds }) => {
    const standing = await standingInOpen(work, roomId)
    if (!mayAddMembers(standing)) throw new Refusal('room.is_direct')
    for (const person of await activePeople(work, personIds)) {
      const member = await work.find('member', memberId(roomId, person.id))
      if (!member || member.deletedAt) await enter(work, standing.room, person.id, 'member')
    }
    return {}
  }),

  'member.remove': handler(async (work, { roomId, personId }) => {
    const standing = await standingIn(work, roomId)
    if (standing.room.kind === 'direct') throw new Refusal('room.is_direct')
    allow(mayManageRoom(standing))
    const member = await memberOf(work, roomId, personId)
    await keepAnOwner(work, member)
    await exit(work, member)
    return {}
  }),

  'member.setRole': handler(async (work, { roomId, personId, role }) => {
    const standing = await standingIn(work, roomId)
    if (standing.room.kind === 'direct') throw new Refusal('room.is_direct')
    allow(mayManageRoom(standing))
    const member = await memberOf(work, roomId, personId)
    if (member.role === role) return {}
    if (role === 'member') await keepAnOwner(work, member)
    work.put({ ...member, role })
    return {}
  }),
}

async function memberOf(work: Work, roomId: string, personId: string): Promise<Row<'member'>> {
  const member = await work.find('member', memberId(roomId, personId))
  if (!member || member.deletedAt) throw new Refusal('member.not_found')
  return member
}

/** Refuses where this member is the last owner of a room that others are still in. */
export async function keepAnOwner(work: Work, member: Row<'member'>): Promise<void> {
  if (member.role !== 'owner') return
  const others = (await work.ask((store) => membersOf(store, member.roomId))).filter(
    (other) => other.personId !== member.personId,
  )
  if (others.length > 0 && !others.some((other) => other.role === 'owner')) throw new Refusal('room.last_owner')
}
