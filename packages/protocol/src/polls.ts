import * as Type from 'typebox'
import { command } from './define.ts'
import { Id, Time } from './ids.ts'
import { limits } from './limits.ts'
import { closed, text } from './text.ts'

const Choice = Type.Integer({ minimum: 0, maximum: limits.pollOptions - 1 })

export const pollCommands = {
  'poll.create': command({
    summary: 'Asks a room a question: a message with options to vote for.',
    input: closed({
      id: Id,
      roomId: Id,
      question: text(limits.messageCharacters, { minLength: 1 }),
      options: Type.Array(text(limits.pollOptionCharacters, { minLength: 1 }), {
        minItems: 2,
        maxItems: limits.pollOptions,
      }),
      multiple: Type.Boolean({ description: 'whether several options may be chosen' }),
      anonymous: Type.Boolean({ description: 'whether votes are counted without names' }),
      closesAt: Type.Optional(Time),
    }),
    output: closed({ id: Id, seq: Type.Integer(), createdAt: Time }),
    http: 'POST /rooms/:roomId/polls',
    rate: { burst: 5, perMinute: 20 },
  }),
  'poll.vote': command({
    summary: "Casts the caller's vote, in place of an earlier one; an empty list takes it back.",
    input: closed({ messageId: Id, choices: Type.Array(Choice, { maxItems: limits.pollOptions, uniqueItems: true }) }),
    output: closed({}),
    http: 'PUT /messages/:messageId/vote',
  }),
  'poll.close': command({
    summary: 'Ends the voting: who asked, an owner of the room, or an admin.',
    input: closed({ messageId: Id }),
    output: closed({}),
    http: 'POST /messages/:messageId/close',
  }),
}
