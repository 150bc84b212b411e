import { memberId, type Message, type Row } from '@duplex/protocol/entities'
import { limits } from '@duplex/protocol/limits'
import type { messageQueries } from '@duplex/protocol/messages'
import { Refusal, type RefusalCode } from '@duplex/protocol/refusals'
import { roomStream } from '@duplex/protocol/streams'
import { pageOfMessages } from '../store/messages.ts'
import { noticesFor, savedBy } from '../store/own.ts'
import { revisionsOf } from '../store/revisions.ts'
import { findRows } from '../store/rows.ts'
import { findStreams } from '../store/streams.ts'
import { pinnedIn, repliesIn } from '../store/threads.ts'
import { roomsOf } from '../store/rooms.ts'
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
    const message = await visible(question, messageId)
    return { roomId: message.roomId, seq: message.seq, message: withoutTable(message) }
  },

  'message.thread': async (question, { threadId, after = 0, limit = limits.pageRows }) => {
    const replies = await repliesIn(question.read, threadId, after, limit)
    const root = await visible(question, threadId)
    return { root: withoutTable(root), messages: replies.map(withoutTable) }
  },

  'message.pinned': async (question, { roomId }) => {
    const messages = await pinnedIn(question.read, roomId, limits.pageRows)
    await mustBeIn(question, roomId, 'room.not_found')
    return { messages: messages.map(withoutTable) }
  },

  'message.history': async (question, { messageId }) => {
    const revisions = await revisionsOf(question.read, messageId)
    const message = await visible(question, messageId)
    return { revisions: message.deletedAt ? [] : revisions }
  },

  'message.saved': async (question, { before = beyond, limit = limits.pageRows }) => {
    const saved = await savedBy(question.read, asker(question).personId, before, limit)
    const messages = await messagesInMyRooms(question, saved)
    return { messages: messages.map(withoutTable), next: nextOf(saved, limit) }
  },

  'notice.page': async (question, { before = beyond, limit = limits.pageRows }) => {
    const notices = await noticesFor(question.read, asker(question).personId, before, limit)
    const messages = await messagesInMyRooms(question, notices)
    return {
      notices: notices.map(({ table: _, ...notice }) => notice),
      messages: messages.map(withoutTable),
      next: nextOf(notices, limit),
    }
  },
}

/** Larger than any version. */
const beyond = 2 ** 31 - 1

const nextOf = (rows: readonly { version: number }[], limit: number): number | null =>
  rows.length < limit ? null : (rows.at(-1)?.version ?? null)

/** A message the asker may see; every other one does not exist. Read first, asked after: nobody sees it on their way out. */
async function visible(question: Question, messageId: string): Promise<Row<'message'>> {
  const message = (await findRows(question.read, 'message', [messageId])).get(messageId)
  if (!message) throw new Refusal('message.not_found')
  await mustBeIn(question, message.roomId, 'message.not_found')
  return message
}

/** The messages these rows point to, in their order; what lies in a room the asker has left is not shown. */
async function messagesInMyRooms(
  question: Question,
  rows: readonly { messageId: string }[],
): Promise<Row<'message'>[]> {
  const ids = [...new Set(rows.map(({ messageId }) => messageId))]
  const messages = await findRows(question.read, 'message', ids)
  const mine = new Set(await roomsOf(question.read, asker(question).personId))
  return ids.flatMap((id) => messages.get(id) ?? []).filter(({ roomId }) => mine.has(roomId))
}

/** Only who is in the room, now; the refusal is the one for what does not exist. */
async function mustBeIn(question: Question, roomId: string, refusal: RefusalCode): Promise<void> {
  const id = memberId(roomId, asker(question).personId)
  const member = (await findRows(question.read, 'member', [id])).get(id)
  if (!member || member.deletedAt) throw new Refusal(refusal)
}

const withoutTable = ({ table: _, ...message }: Row<'message'>): Message => message
