import { newMember, newMembership, newPerson, newWorkspace, openRoom, plainMessage } from '@duplex/protocol/defaults'
import type { Message, Room, Row, TableName } from '@duplex/protocol/entities'
import { memberId, membershipId } from '@duplex/protocol/rowIds'
import { clock } from '../lib/clock.ts'
import { App } from '../state/app.svelte.ts'
import type { MessageItem } from '../state/items.ts'

const today = new Date().toISOString().slice(0, 10)
const born = { deletedAt: null, createdAt: `${today}T09:20:00.000Z`, version: 1 }

const people = ['Ada Kessler', 'Mina Okafor', '이서연', '陳怡君', 'Tomás Rivera-Etxeberria y Santamaría de los Ángeles']
const rooms: [name: string, kind: Room['kind'], lastSeq: number][] = [
  ['release', 'public', 0],
  ['design', 'public', 3],
  ['hiring', 'private', 0],
  ['random-things-we-found-on-the-internet', 'public', 128],
]
export const roomId = 'room-0'
export const idOf = (person: number): string => `00000000-0000-7000-8000-00000000000${person}`

/** A small workspace that is nowhere but here: Ada, four others, and four rooms. */
export function house(): App {
  const app = new App(clock)
  app.me.personId = idOf(0)
  app.connection.become('online')
  const rows: Row<TableName>[] = [
    { table: 'workspace', id: 'workspace', ...newWorkspace, name: 'Northlight', firstRoomId: roomId, ...born },
    ...people.map((name, index) => person(name, index)),
    ...rooms.flatMap(([name, kind, lastSeq], index) => room(`room-${index}`, name, kind, lastSeq)),
  ]
  app.replica.batch(() => rows.forEach((row) => app.replica.put(row)))
  app.replica.hold([asked])
  app.replica.ready = true
  return app
}

const person = (name: string, index: number): Row<'person'> => ({
  table: 'person',
  ...newPerson,
  id: idOf(index),
  name,
  handle: `person.${index}`,
  role: index === 0 ? 'owner' : 'member',
  deactivatedAt: null,
  ...born,
})

function room(id: string, name: string, kind: Room['kind'], lastSeq: number): Row<TableName>[] {
  const place = { roomId: id, personId: idOf(0), joinedAt: born.createdAt, deletedAt: null, version: 1 }
  const made = { topic: '', createdBy: idOf(0), archivedAt: null, lastSeq }
  return [
    { table: 'room', ...openRoom, ...born, ...made, id, kind, name },
    { table: 'member', ...newMember, ...place, id: memberId(id, idOf(0)), role: 'owner' },
    { table: 'membership', ...newMembership, ...place, id: membershipId(idOf(0), id), readSeq: 0 },
  ]
}

const plain: Message = {
  ...plainMessage,
  ...born,
  id: 'message-0',
  roomId,
  seq: 1,
  authorId: idOf(1),
  text: 'The candidate is on staging. Two things left: the migration note, and somebody who is not me.',
  mentions: [],
  editedAt: null,
}
/** What others answer. */
const asked: Message = { ...plain, id: 'asked', text: 'From 4.0.3, or from the very first one?' }

const item = (key: string, message: Partial<Message>, more: Partial<MessageItem> = {}): MessageItem => ({
  kind: 'message',
  key,
  message: { ...plain, id: key, ...message },
  first: true,
  pending: null,
  mine: false,
  quotes: false,
  mentionsMe: false,
  ...more,
})

const reactions = [
  { emoji: '👍', personIds: [idOf(0), idOf(2), idOf(3)] },
  { emoji: '🎉', personIds: [idOf(3)] },
]
const poll: Message['poll'] = {
  options: [
    { text: 'Thursday', votes: 3, personIds: [idOf(1), idOf(2), idOf(3)] },
    { text: 'Friday, if somebody stays until the end', votes: 1, personIds: [idOf(4)] },
  ],
  multiple: false,
  anonymous: false,
  closesAt: null,
  closedAt: null,
}
const own = { authorId: idOf(0), text: 'Reading it now. I would only move the warning up.' }

/** A message in every state it can be in. */
export const messages: readonly [state: string, item: MessageItem][] = [
  ['plain', item('plain', {})],
  ['of the same author', item('next', { text: 'Only the second paragraph.' }, { first: false })],
  ['active: under the pointer, or in focus', item('active', {})],
  ['lit up for who came for it', item('flash', {})],
  ['for you', item('mention', { text: `<@${idOf(0)}> could you look at it before noon?` }, { mentionsMe: true })],
  ['with reactions', item('reacted', { reactions })],
  [
    'an answer',
    item('answer', { replyTo: 'asked', authorId: idOf(2), text: '가장 오래된 것부터 해 주세요.' }, { quotes: true }),
  ],
  ['with answers', item('thread', { replies: 4 })],
  ['edited, pinned', item('edited', { editedAt: born.createdAt, pinnedAt: born.createdAt })],
  ['long, of somebody with a long name', item('long', { authorId: idOf(4), text: 'supercalifragilistic'.repeat(12) })],
  ['marked up', item('marked', { authorId: idOf(3), text: markedUp() })],
  ['a poll', item('poll', { text: 'When do we go out?', poll })],
  ['on its way', item('waiting', own, { pending: 'waiting', mine: true })],
  [
    'refused',
    item('refused', own, { pending: { refused: { code: 'limit.rate', message: '', retryAfter: 5 } }, mine: true }),
  ],
  ['deleted', item('deleted', { text: '', deletedAt: born.createdAt })],
]

function markedUp(): string {
  return [
    '**Bold**, _italic_, ~~struck~~, `code`, [a link](https://example.org), ||a spoiler||, 第二段我看過了。',
    '> What somebody said before',
    '- one\n- two',
    "```ts\nconst answer: number = await ask('why') // 42\n```",
    '| Missed | Took |\n| --: | --: |\n| 100 | 41 ms |\n| 1,000 | 58 ms |',
  ].join('\n\n')
}
