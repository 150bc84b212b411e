import * as Type from 'typebox'
import { command, query } from './define.ts'
import { Message } from './entities.ts'
import { Id, Time } from './ids.ts'
import { limits } from './limits.ts'
import { closed, text } from './text.ts'

const Text = text(limits.messageCharacters, {
  minLength: 1,
  description: 'Markdown; people are named as <@id> or @handle',
})
/** Ten a second for a moment, a hundred a minute for long (OWASP's starting figures). */
const rate = { burst: 20, perMinute: 100 }

export const messageCommands = {
  'message.send': command({
    summary: 'Says something in a room. Sent again with the same id, it gives the original back.',
    input: closed({ id: Id, roomId: Id, text: Text }),
    output: closed({ id: Id, seq: Type.Integer(), createdAt: Time }),
    http: 'POST /rooms/:roomId/messages',
    rate,
  }),
  'message.edit': command({
    summary: 'Changes the text of an own message.',
    input: closed({ messageId: Id, text: Text }),
    output: closed({}),
    http: 'PATCH /messages/:messageId',
    rate,
  }),
  'message.delete': command({
    summary: 'Takes the text of a message away for everybody: the author, an owner of the room, or an admin.',
    input: closed({ messageId: Id }),
    output: closed({}),
    http: 'DELETE /messages/:messageId',
    rate,
  }),
}

export const messageQueries = {
  'message.page': query({
    summary:
      'Messages of a room in their order: before a number, after it, around it, or the newest. Name at most one.',
    input: closed({
      roomId: Id,
      before: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })),
      after: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 })),
      around: Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows })),
    }),
    output: closed({ messages: Type.Array(Message), lastSeq: Type.Integer() }),
    http: 'GET /rooms/:roomId/messages',
  }),
  'message.find': query({
    summary: 'Where a message stands, for a permalink.',
    input: closed({ messageId: Id }),
    output: closed({ roomId: Id, seq: Type.Integer() }),
    http: 'GET /messages/:messageId',
  }),
}
