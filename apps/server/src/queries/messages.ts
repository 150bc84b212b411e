import { memberId, type Message, type Row } from '@duplex/protocol/entities'
import { limits } from '@duplex/protocol/limits'
import type { messageQueries } from '@duplex/protocol/messages'
import { Refusal, type RefusalCode } from '@duplex/protocol/refusals'
import { roomStream } from '@duplex/protocol/streams'
import { pageOfMessages } from '../store/messages.ts'
import { findRows } from '../store/rows.ts'
import { findStreams } from '../store/streams.ts'
import { asker, type Question, type Resolvers } from './question.ts'

export const messages: Resolvers<keyof typeof messageQueries> = {
  'message.page': async (question, { roomId, limit = limits.windowRows, ...where }) => {
    const { read } = question
    if (Object.keys(where).length > 1) throw new Refusal('input.invalid', { path: '/before' })
    const stream = roomStream(roomId)
    const lastSeq = (await findStreams(read, [stream])).get(stream)?.lastSeq ?? 0
    // What lies beyond the end is at the end: the largest number has none after it that a column could hold.
    const place = where.around === undefined ? where : { around: Math.min(where.around, lastSeq) }
    const messages = await pageOfMessages(read, roomId, place, limit)
    // Asked last: whoever was removed while the page was being read does not get it.
    await mustBeIn(question, roomId, 'room.not_found')
    return { messages: messages.map(withoutTable), lastSeq }
  },

  'message.find': async (question, { messageId }) => {
    const message = (await findRows(question.read, 'message', [messageId])).get(messageId)
    if (!message) throw new Refusal('message.not_found')
    await mustBeIn(question, message.roomId, 'message.not_found')
    return { roomId: message.roomId, seq: message.seq }
  },
}

/** Only who is in the room, now; the refusal is the one for what does not exist. */
async function mustBeIn(question: Question, roomId: string, refusal: RefusalCode): Promise<void> {
  const id = memberId(roomId, asker(question).personId)
  const member = (await findRows(question.read, 'member', [id])).get(id)
  if (!member || member.deletedAt) throw new Refusal(refusal)
}

const withoutTable = ({ table: _, ...message }: Row<'message'>): Message => message
