import { mentionedIds } from '@duplex/markdown/mentions'
import { plainMessage } from '@duplex/protocol/defaults'
import type { CommandInput } from '@duplex/protocol/registry'
import { mintedAt } from '../lib/ids.ts'
import { threadOf } from './effects.ts'
import type { Known } from './known.ts'
import type { PendingMessage } from './pending.svelte.ts'

type Said =
  | { name: 'message.send'; data: CommandInput<'message.send'> }
  | { name: 'poll.create'; data: CommandInput<'poll.create'> }

/** A message as it will be, before the server has given it a number. */
export function messageOf(known: Known, { name, data }: Said): PendingMessage {
  const { id, roomId } = data
  const born = { id, roomId, seq: null, authorId: known.me.personId, createdAt: mintedAt(id) }
  const begun = { ...plainMessage, ...born, editedAt: null, deletedAt: null }
  if (name === 'message.send') {
    const { text, replyTo = null } = data
    const threadId = replyTo && threadOf(known, replyTo)
    return { ...begun, text, mentions: mentionedIds(text), replyTo, threadId }
  }
  const { question, options, multiple, anonymous, closesAt = null } = data
  const poll = {
    options: options.map((text) => ({ text, votes: 0, personIds: [] })),
    multiple,
    anonymous,
    closesAt,
    closedAt: null,
  }
  return { ...begun, text: question, mentions: mentionedIds(question), poll }
}
