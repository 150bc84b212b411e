import { membershipId } from '@duplex/protocol/entities'
import type { readCommands } from '@duplex/protocol/reads'
import { Refusal } from '@duplex/protocol/refusals'
import { handler, type Handlers } from './work.ts'

export const reads: Handlers<keyof typeof readCommands> = {
  'read.advance': handler(async (work, { roomId, seq }) => {
    const membership = await work.find('membership', membershipId(work.me.id, roomId))
    if (!membership || membership.deletedAt) throw new Refusal('room.not_found')
    const readSeq = Math.min(seq, await work.lastSeq(roomId))
    if (readSeq <= membership.readSeq) return { readSeq: membership.readSeq }
    work.put({ ...membership, readSeq })
    return { readSeq }
  }),
}
