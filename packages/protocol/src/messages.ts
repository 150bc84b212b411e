import * as Type from 'typebox'
import { command, query } from './define.ts'
import { Message, Notice } from './entities.ts'
import { Id, Time } from './ids.ts'
import { limits } from './limits.ts'
import { closed, Emoji, nullable, text } from './text.ts'

const Text = text(limits.messageCharacters, {
  minLength: 1,
  description: 'Markdown; people are named as <@id> or @handle',
})
const Ping = Type.Boolean({ description: 'false: whoever is answered gets no notice of it' })
/** A page that goes on before this version of the caller's own stream. */
const before = Type.Optional(Type.Integer({ minimum: 1, maximum: 2 ** 31 - 1 }))
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: limits.pageRows }))
/** Ten a second for a moment, a hundred a minute for long (OWASP's starting figures). */
const rate = { burst: 20, perMinute: 100 }

export const messageCommands = {
  'message.send': command({
    summary: 'Says something in a room. Sent again with the same id, it gives the original back.',
    input: closed({ id: Id, roomId: Id, text: Text, replyTo: Type.Optional(Id), ping: Type.Optional(Ping) }),
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
  'message.pin': command({
    summary: 'Puts a message on the list of what matters in its room, or takes it off: any member who may write there.',
    input: closed({ messageId: Id, pinned: Type.Boolean() }),
    output: closed({}),
    http: 'PUT /messages/:messageId/pin',
  }),
  'message.save': command({
    summary: 'Keeps a message to be found again, for the caller alone, or lets it go.',
    input: closed({ messageId: Id, saved: Type.Boolean() }),
    output: closed({}),
    http: 'PUT /messages/:messageId/save',
  }),
  'reaction.set': command({
    summary: "Puts the caller's emoji on a message, or takes it off.",
    input: closed({ messageId: Id, emoji: Emoji, on: Type.Boolean() }),
    output: closed({}),
    http: 'PUT /messages/:messageId/reactions',
    rate: { burst: 30, perMinute: 120 },
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
    summary: 'A message, and where it stands: for a permalink, or a quote.',
    input: closed({ messageId: Id }),
    output: closed({ roomId: Id, seq: Type.Integer(), message: Message }),
    http: 'GET /messages/:messageId',
  }),
  'message.thread': query({
    summary: 'The message a thread began with, and the answers to it in their order, from a number of the room on.',
    input: closed({ threadId: Id, after: Type.Optional(Type.Integer({ minimum: 0, maximum: 2 ** 31 - 1 })), limit }),
    output: closed({ root: Message, messages: Type.Array(Message) }),
    http: 'GET /threads/:threadId',
  }),
  'message.pinned': query({
    summary: 'What matters in a room, the latest first.',
    input: closed({ roomId: Id }),
    output: closed({ messages: Type.Array(Message) }),
    http: 'GET /rooms/:roomId/pins',
  }),
  'message.history': query({
    summary: 'Earlier texts of a message, the first one first; `until` is when each was replaced.',
    input: closed({ messageId: Id }),
    output: closed({ revisions: Type.Array(closed({ text: Type.String(), until: Time })) }),
    http: 'GET /messages/:messageId/history',
  }),
  'message.saved': query({
    summary: 'What the caller keeps, the latest first. `next` continues.',
    input: closed({ before, limit }),
    output: closed({ messages: Type.Array(Message), next: nullable(Type.Integer()) }),
    http: 'GET /me/saved',
  }),
  'notice.page': query({
    summary: 'What is for the caller, the latest first, with the messages it is about. `next` continues.',
    input: closed({ before, limit }),
    output: closed({ notices: Type.Array(Notice), messages: Type.Array(Message), next: nullable(Type.Integer()) }),
    http: 'GET /me/notices',
  }),
}
