import { plainMessage } from '@duplex/protocol/defaults'
import { memberId, noticeId, type Row } from '@duplex/protocol/entities'
import { encodeMentions, mentionedIds, typedHandles } from '@duplex/protocol/mentions'
import { limits } from '@duplex/protocol/limits'
import { Refusal } from '@duplex/protocol/refusals'
import type { messageCommands } from '@duplex/protocol/messages'
import type { CommandInput } from '@duplex/protocol/registry'
import { isBlank } from '../domain/names.ts'
import { allow, mayDelete, mayEdit } from '../domain/permissions.ts'
import { noticesOf } from '../store/messages.ts'
import { peopleByHandles } from '../store/people.ts'
import { standingIn, standingInOpen, type InRoom } from './standing.ts'
import { foreseen, handler, type Handlers, type Needs, type Work } from './work.ts'

export const messages: Handlers<keyof typeof messageCommands> = {
  'message.send': foreseen(neededToSend, async (work, { id, roomId, text }) => {
    const sent = await work.find('message', id)
    if (sent) return again(work, sent, roomId)
    await standingInOpen(work, roomId)
    const written = await compose(work, roomId, text)
    const seq = (await work.lastSeq(roomId)) + 1
    const message: Omit<Row<'message'>, 'version'> = {
      table: 'message',
      ...plainMessage,
      id,
      deletedAt: null,
      roomId,
      seq,
      authorId: work.me.id,
      ...written,
      createdAt: work.now,
      editedAt: null,
    }
    work.put(message)
    notify(work, message, message.mentions)
    return { id, seq, createdAt: work.now }
  }),

  'message.edit': handler(async (work, { messageId, text }) => {
    const { message } = await messageOf(work, messageId)
    allow(mayEdit(work.me, message))
    if (message.deletedAt) throw new Refusal('message.deleted')
    await standingInOpen(work, message.roomId)
    const written = await compose(work, message.roomId, text)
    if (written.text === message.text) return {}
    const notices = await work.ask((store) => noticesOf(store, messageId))
    work.put({ ...message, ...written, editedAt: work.now })
    const isNew = (personId: string) => !message.mentions.includes(personId)
    notify(work, message, written.mentions.filter(isNew))
    const isStale = ({ personId }: Row<'notice'>) => !written.mentions.includes(personId)
    withdraw(work, notices.filter(isStale))
    return {}
  }),

  'message.delete': handler(async (work, { messageId }) => {
    const { message, standing } = await messageOf(work, messageId)
    allow(mayDelete(standing, message))
    if (message.deletedAt) return {}
    const notices = await work.ask((store) => noticesOf(store, messageId))
    work.put({ ...message, text: '', mentions: [], deletedAt: work.now })
    withdraw(work, notices)
    return {}
  }),
}

function neededToSend(personId: string, { id, roomId }: CommandInput<'message.send'>): Needs {
  return [
    ['message', id],
    ['room', roomId],
    ['member', memberId(roomId, personId)],
  ]
}

/** A repeated command gets the first answer; an id that is somebody else's, or of another room, gets nothing. */
async function again(work: Work, message: Row<'message'>, roomId: string) {
  await standingIn(work, roomId)
  if (message.authorId !== work.me.id || message.roomId !== roomId) throw new Refusal('id.taken')
  return { id: message.id, seq: message.seq, createdAt: message.createdAt }
}

/** A message the caller may see; every other one does not exist. */
async function messageOf(work: Work, messageId: string): Promise<{ message: Row<'message'>; standing: InRoom }> {
  const message = await work.find('message', messageId)
  if (!message) throw new Refusal('message.not_found')
  const standing = await standingIn(work, message.roomId).catch((error: unknown) => {
    throw error instanceof Refusal ? new Refusal('message.not_found') : error
  })
  return { message, standing }
}

/** The text as it is kept: people named by id. Only members of the room are mentioned; any other name stays text. */
async function compose(work: Work, roomId: string, text: string): Promise<{ text: string; mentions: string[] }> {
  if (isBlank(text)) throw new Refusal('message.empty')
  const handles = typedHandles(text)
  const named = handles.length > 0 ? await work.ask((store) => peopleByHandles(store, handles)) : []
  const idOf = new Map(named.map((person) => [person.handle, person.id]))
  const kept = encodeMentions(text, (handle) => idOf.get(handle))
  // An id is longer than most handles: a text of nothing but names would grow eightfold.
  if (kept.length > limits.messageCharacters) throw new Refusal('input.invalid', { path: '/text' })
  const ids = mentionedIds(kept)
  const members = await work.findAll(
    'member',
    ids.map((personId) => memberId(roomId, personId)),
  )
  return { text: kept, mentions: members.filter((member) => !member.deletedAt).map((member) => member.personId) }
}

/** Puts a notice into the stream of each person mentioned. Nobody is told of what they wrote themselves. */
function notify(work: Work, message: Omit<Row<'message'>, 'version'>, personIds: readonly string[]): void {
  for (const personId of personIds) {
    if (personId === work.me.id) continue
    work.put({
      table: 'notice',
      id: noticeId(message.id, personId),
      deletedAt: null,
      personId,
      roomId: message.roomId,
      messageId: message.id,
      seq: message.seq,
      kind: 'mention',
      byId: message.authorId,
      emoji: null,
      createdAt: work.now,
    })
  }
}

/** Whom the message does not name any more has no notice of it. */
function withdraw(work: Work, notices: readonly Row<'notice'>[]): void {
  for (const notice of notices) work.put({ ...notice, deletedAt: work.now })
}
