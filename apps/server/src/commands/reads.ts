import { memberId, membershipId } from '@duplex/protocol/entities'
import { limits } from '@duplex/protocol/limits'
import type { readCommands } from '@duplex/protocol/reads'
import { Refusal } from '@duplex/protocol/refusals'
import { isSmall } from '../store/rooms.ts'
import { handler, type Handlers, type Work } from './work.ts'

export const reads: Handlers<keyof typeof readCommands> = {
  'read.advance': handler(async (work, { roomId, seq }) => {
    const membership = await membershipOf(work, roomId)
    const readSeq = Math.min(seq, await work.lastSeq(roomId))
    if (readSeq <= membership.readSeq) return { readSeq: membership.readSeq }
    const member = await memberWhoIsSeen(work, roomId)
    work.put({ ...membership, readSeq })
    if (member && readSeq > member.readSeq) work.put({ ...member, readSeq })
    return { readSeq }
  }),

  'read.mark': handler(async (work, { roomId, seq }) => {
    const membership = await membershipOf(work, roomId)
    const lastSeq = await work.lastSeq(roomId)
    const readSeq = Math.min(seq, lastSeq)
    work.put({ ...membership, readSeq, markSeq: lastSeq })
    return { readSeq }
  }),
}

async function membershipOf(work: Work, roomId: string) {
  const membership = await work.find('membership', membershipId(work.me.id, roomId))
  if (!membership || membership.deletedAt) throw new Refusal('room.not_found')
  return membership
}

/** In small rooms the others see who has read how far; what was seen stays seen, whatever somebody marks unread later. */
async function memberWhoIsSeen(work: Work, roomId: string) {
  if (!(await work.ask((store) => isSmall(store, roomId, limits.seenByPeople)))) return undefined
  return work.find('member', memberId(roomId, work.me.id))
}
