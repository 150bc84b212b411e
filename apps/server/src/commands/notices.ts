import { callIn } from '@duplex/markdown/mentions'
import { memberId, noticeId, reactionNoticeId, type NoticeKind, type Row } from '@duplex/protocol/entities'
import { membersOf } from '../store/rooms.ts'
import type { Draft, Work } from './work.ts'

type Said = Pick<Row<'message'>, 'id' | 'roomId' | 'seq' | 'authorId' | 'text' | 'mentions'>

/** Whom a new message is for, and why: by name, as an answer to them, or because everybody is called. One notice each. */
export async function audienceOf(
  work: Work,
  { roomId, text, mentions }: Said,
  answered: readonly string[],
): Promise<Map<string, NoticeKind>> {
  const audience = new Map<string, NoticeKind>()
  const call = callIn(text)
  if (call) {
    for (const { personId } of await work.ask((store) => membersOf(store, roomId)))
      if (call === 'room' || work.isOnline(personId)) audience.set(personId, 'room')
  }
  // Who has left the room is told nothing of it any more, whatever they once said there.
  const authors = await work.findAll(
    'member',
    answered.map((personId) => memberId(roomId, personId)),
  )
  for (const { personId, deletedAt } of authors) if (!deletedAt) audience.set(personId, 'reply')
  for (const personId of mentions) audience.set(personId, 'mention')
  return audience
}

/** Puts a notice into the stream of each of them. Nobody is told of what they wrote themselves. */
export function notify(work: Work, message: Said, audience: ReadonlyMap<string, NoticeKind>): void {
  for (const [personId, kind] of audience) {
    if (personId !== work.me.id)
      work.put(noticeOf(work, message, { id: noticeId(message.id, personId), personId, kind }))
  }
}

/** Tells the author, while they are in the room, what somebody else put on their message; of several emoji the latest. */
export async function notifyOfReaction(work: Work, message: Said, emoji: string): Promise<void> {
  const { authorId: personId } = message
  const author = await work.find('member', memberId(message.roomId, personId))
  if (personId === work.me.id || !author || author.deletedAt) return
  const id = reactionNoticeId(message.id, personId, work.me.id)
  work.put({ ...noticeOf(work, message, { id, personId, kind: 'reaction' }), emoji })
}

/** Takes back that people were named: an answer to them, or a call to everybody, it may still be. */
export function demote(work: Work, notices: readonly Row<'notice'>[], audience: ReadonlyMap<string, NoticeKind>): void {
  for (const notice of notices) {
    const kind = audience.get(notice.personId)
    work.put(kind ? { ...notice, kind } : { ...notice, deletedAt: work.now })
  }
}

/** Takes notices back. */
export function withdraw(work: Work, notices: readonly Row<'notice'>[]): void {
  for (const notice of notices) work.put({ ...notice, deletedAt: work.now })
}

const noticeOf = (
  work: Work,
  { id: messageId, roomId, seq }: Said,
  rest: Pick<Row<'notice'>, 'id' | 'personId' | 'kind'>,
): Extract<Draft, { table: 'notice' }> => ({
  table: 'notice',
  deletedAt: null,
  roomId,
  messageId,
  seq,
  byId: work.me.id,
  emoji: null,
  createdAt: work.now,
  ...rest,
})
