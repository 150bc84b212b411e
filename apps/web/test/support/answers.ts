import type { RefusalCode } from '@duplex/protocol/refusals'
import type { CommandInput, CommandName, QueryInput, QueryName } from '@duplex/protocol/registry'
import { withReaction } from '../../src/state/touches.ts'
import type { TestHouse } from './house.ts'

export type Answer = RefusalCode | object
type Input<N extends CommandName | QueryName> = N extends CommandName
  ? CommandInput<N>
  : N extends QueryName
    ? QueryInput<N>
    : never

/** Messages in a page, and in the newest window. Few, so that pages come up. */
export const windowRows = 6

/** What the server says to the few wishes these tests have. */
const answers: { [N in CommandName | QueryName]?: (house: TestHouse, data: Input<N>) => Answer } = {
  'message.send': (house, { id, roomId, text }) => {
    if (!house.roomIds.includes(roomId)) return 'room.not_found'
    const sent = house.find('message', id) ?? house.say(roomId, { id, text, authorId: house.personId })
    return { id, seq: sent.seq, createdAt: sent.createdAt }
  },
  'message.edit': (house, { messageId, text }) => {
    const message = house.find('message', messageId)
    if (!message || !house.roomIds.includes(message.roomId)) return 'message.not_found'
    if (message.deletedAt) return 'message.deleted'
    if (message.text !== text) house.change(message, text)
    return {}
  },
  'message.delete': (house, { messageId }) => {
    const message = house.find('message', messageId)
    if (!message || !house.roomIds.includes(message.roomId)) return 'message.not_found'
    if (!message.deletedAt) house.change(message, null)
    return {}
  },
  'reaction.set': (house, { messageId, emoji, on }) => {
    const message = house.find('message', messageId)
    if (!message || !house.roomIds.includes(message.roomId)) return 'message.not_found'
    house.commit([{ ...message, reactions: withReaction(message.reactions, emoji, house.personId, on) }])
    return {}
  },
  'read.advance': (house, { roomId, seq }) => {
    const membership = house.membershipIn(roomId)
    if (!membership || membership.deletedAt) return 'room.not_found'
    const readSeq = Math.max(membership.readSeq, Math.min(seq, house.messagesOf(roomId).length))
    if (readSeq > membership.readSeq) house.read(roomId, readSeq)
    return { readSeq }
  },
  'message.page': (house, { roomId, before, after, around }) => {
    if (!house.roomIds.includes(roomId)) return 'room.not_found'
    const messages = house.messagesOf(roomId)
    const middle = around === undefined ? undefined : Math.max(windowRows, around + windowRows / 2)
    const end = (before ?? Infinity) - 1 || 0
    const last = Math.min(messages.length, end, after === undefined ? Infinity : after + windowRows, middle ?? Infinity)
    return { messages: messages.slice(Math.max(0, after ?? last - windowRows), last), lastSeq: messages.length }
  },
}

export function answer<N extends CommandName | QueryName>(house: TestHouse, name: N, data: Input<N>): Answer {
  const perform = answers[name] as ((house: TestHouse, data: Input<N>) => Answer) | undefined
  return perform ? perform(house, data) : 'frame.unknown_type'
}
