import { itemsOf, type Item } from './items.ts'
import type { Known } from './known.ts'

/** A thread as it is drawn: what it began with, the answers to it as far as they are held, and what is being sent. */
export function threadItems({ replica, pending, me }: Known, threadId: string, drawn?: readonly Item[]): Item[] {
  const root = replica.message(threadId)
  if (!root) return []
  return itemsOf(
    {
      messages: [root, ...replica.repliesIn(root.roomId, threadId)],
      atStart: true,
      sends: pending.sendsIn(root.roomId).filter(({ message }) => message.threadId === threadId),
      changes: pending.changes,
      newLineSeq: null,
      me: me.personId,
      threadId,
    },
    drawn,
  )
}
