import { reactionNoticeId, savedId, type Reaction } from '@duplex/protocol/entities'
import { limits } from '@duplex/protocol/limits'
import type { messageCommands } from '@duplex/protocol/messages'
import { Refusal } from '@duplex/protocol/refusals'
import { mayPost } from '../domain/permissions.ts'
import { deletePin, insertPin } from '../store/threads.ts'
import { notifyOfReaction } from './notices.ts'
import { livingMessageOf, messageOf } from './standing.ts'
import { handler, type Handlers } from './work.ts'

/** What people put on a message, without changing what it says. */
export const marks: Handlers<Extract<keyof typeof messageCommands, 'message.pin' | 'message.save' | 'reaction.set'>> = {
  'reaction.set': handler(async (work, { messageId, emoji, on }) => {
    const { message } = await livingMessageOf(work, messageId)
    const { id: me } = work.me
    const reactions = on ? withReaction(message.reactions, emoji, me) : withoutReaction(message.reactions, emoji, me)
    if (reactions === message.reactions) return {}
    const notice = await work.find('notice', reactionNoticeId(messageId, message.authorId, me))
    work.put({ ...message, reactions })
    if (on) await notifyOfReaction(work, message, emoji)
    else if (notice?.emoji === emoji && !notice.deletedAt) {
      const other = reactions.findLast(({ personIds }) => personIds.includes(me))
      work.put(other ? { ...notice, emoji: other.emoji } : { ...notice, deletedAt: work.now })
    }
    return {}
  }),

  'message.pin': handler(async (work, { messageId, pinned }) => {
    const { message, standing } = await livingMessageOf(work, messageId)
    if (!mayPost(standing)) throw new Refusal('room.read_only')
    if (pinned === (message.pinnedAt !== null)) return {}
    work.put({ ...message, pinnedAt: pinned ? work.now : null })
    work.record((store) =>
      pinned ? insertPin(store, messageId, message.roomId, work.now) : deletePin(store, messageId),
    )
    return {}
  }),

  'message.save': handler(async (work, { messageId, saved }) => {
    const id = savedId(work.me.id, messageId)
    const before = await work.find('saved', id)
    const isSaved = before !== undefined && !before.deletedAt
    if (saved === isSaved) return {}
    // What was kept can be let go where it cannot be seen any more.
    if (!saved && before) {
      work.put({ ...before, deletedAt: work.now })
      return {}
    }
    const { message } = await messageOf(work, messageId)
    if (message.deletedAt) throw new Refusal('message.deleted')
    const { roomId, seq } = message
    work.put({ table: 'saved', id, deletedAt: null, personId: work.me.id, messageId, roomId, seq, createdAt: work.now })
    return {}
  }),
}

/** The same list where there is nothing to change. */
function withReaction(reactions: Reaction[], emoji: string, personId: string): Reaction[] {
  const known = reactions.find((reaction) => reaction.emoji === emoji)
  if (known?.personIds.includes(personId)) return reactions
  if (!known && reactions.length >= limits.reactionsPerMessage) throw new Refusal('reaction.too_many')
  if (!known) return [...reactions, { emoji, personIds: [personId] }]
  return reactions.map((reaction) =>
    reaction === known ? { emoji, personIds: [...known.personIds, personId] } : reaction,
  )
}

function withoutReaction(reactions: Reaction[], emoji: string, personId: string): Reaction[] {
  if (!reactions.some((reaction) => reaction.emoji === emoji && reaction.personIds.includes(personId))) return reactions
  return reactions
    .map((reaction) =>
      reaction.emoji === emoji
        ? { emoji, personIds: reaction.personIds.filter((other) => other !== personId) }
        : reaction,
    )
    .filter(({ personIds }) => personIds.length > 0)
}
