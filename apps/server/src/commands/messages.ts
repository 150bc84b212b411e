import { plainMessage } from '@duplex/protocol/defaults'
import { memberId, type NoticeKind, type Poll, type Row } from '@duplex/protocol/entities'
import { Refusal } from '@duplex/protocol/refusals'
import type { messageCommands } from '@duplex/protocol/messages'
import type { CommandInput } from '@duplex/protocol/registry'
import { allow, mayDelete, mayEdit } from '../domain/permissions.ts'
import { noticesOf } from '../store/messages.ts'
import { ballotsOf, emptyBallots } from '../store/own.ts'
import { deleteRevisions, insertRevision } from '../store/revisions.ts'
import { deletePin, didPing, insertReply } from '../store/threads.ts'
import { compose } from './compose.ts'
import { audienceOf, demote, notify, withdraw } from './notices.ts'
import { livingMessageOf, messageOf, standingIn, standingToPost } from './standing.ts'
import { foreseen, handler, type Handlers, type Needs, type Work } from './work.ts'

export const messages: Handlers<
  Exclude<keyof typeof messageCommands, 'message.pin' | 'message.save' | 'reaction.set'>
> = {
  'message.send': foreseen(neededToSend, (work, { id, roomId, text, replyTo, ping }) =>
    say(work, { id, roomId, text, replyTo, ping, poll: null }),
  ),

  'message.edit': handler(async (work, { messageId, text }) => {
    const { message } = await messageOf(work, messageId)
    allow(mayEdit(work.me, message))
    await livingMessageOf(work, messageId)
    const written = await compose(work, message.roomId, text)
    if (written.text === message.text) return {}
    const notices = await work.ask((store) => noticesOf(store, messageId))
    const pings = message.replyTo !== null && (await work.ask((store) => didPing(store, messageId)))
    const thread = message.replyTo && pings ? await threadOf(work, message.roomId, message.replyTo) : null
    const reasons = await audienceOf(work, { ...message, ...written }, authorsOf(thread))
    work.put({ ...message, ...written, editedAt: work.now })
    work.record((store) => insertRevision(store, messageId, { text: message.text, until: work.now }))
    const isNew = (personId: string) => !message.mentions.includes(personId)
    notify(work, message, new Map(written.mentions.filter(isNew).map((personId) => [personId, 'mention' as const])))
    const isStale = ({ kind, personId }: Row<'notice'>) => kind === 'mention' && !written.mentions.includes(personId)
    demote(work, notices.filter(isStale), reasons)
    return {}
  }),

  'message.delete': handler(async (work, { messageId }) => {
    const { message, standing } = await messageOf(work, messageId)
    allow(mayDelete(standing, message))
    if (message.deletedAt) return {}
    const root = message.threadId === null ? undefined : await work.find('message', message.threadId)
    const notices = await work.ask((store) => noticesOf(store, messageId))
    const ballots = message.poll ? await work.ask((store) => ballotsOf(store, messageId)) : []
    const nothing = { text: '', mentions: [], reactions: [], pinnedAt: null, poll: null }
    work.put({ ...message, ...nothing, deletedAt: work.now })
    if (root) work.put({ ...root, replies: Math.max(0, root.replies - 1) })
    withdraw(work, notices)
    for (const ballot of ballots) work.put({ ...ballot, choices: [], deletedAt: work.now })
    if (message.poll) work.record((store) => emptyBallots(store, messageId))
    work.record((store) => deleteRevisions(store, messageId))
    if (message.pinnedAt) work.record((store) => deletePin(store, messageId))
    return {}
  }),
}

interface Saying {
  id: string
  roomId: string
  text: string
  replyTo?: string | undefined
  /** Whether whoever is answered is told. */
  ping?: boolean | undefined
  poll: Poll | null
}

/** Adds a message to a room. Said again with the same id, it gives the original back. */
export async function say(work: Work, { id, roomId, text, replyTo, ping = true, poll }: Saying) {
  const sent = await work.find('message', id)
  if (sent) return again(work, sent, roomId)
  await standingToPost(work, roomId)
  const thread = replyTo === undefined ? null : await threadOf(work, roomId, replyTo)
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
    poll,
  }
  const audience = await audienceOf(work, message, ping ? authorsOf(thread) : [])
  if (!thread) return put(work, message, audience)
  const { answered, root } = thread
  work.put({ ...root, replies: root.replies + 1 })
  work.record((store) => insertReply(store, { id, threadId: root.id, seq, pings: ping }))
  return put(work, { ...message, replyTo: answered.id, threadId: root.id }, audience)
}

function put(work: Work, message: Omit<Row<'message'>, 'version'>, audience: ReadonlyMap<string, NoticeKind>) {
  work.put(message)
  notify(work, message, audience)
  return { id: message.id, seq: message.seq, createdAt: message.createdAt }
}

interface Thread {
  answered: Row<'message'>
  root: Row<'message'>
}

const authorsOf = (thread: Thread | null): string[] =>
  thread ? [...new Set([thread.root.authorId, thread.answered.authorId])] : []

/** What a message answers, and the message all of it began with. A deleted one can still be answered: somebody had read it. */
async function threadOf(work: Work, roomId: string, replyTo: string): Promise<Thread> {
  const answered = await work.find('message', replyTo)
  if (answered?.roomId !== roomId) throw new Refusal('message.not_found')
  const root = answered.threadId === null ? answered : await work.find('message', answered.threadId)
  return { answered, root: root ?? answered }
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
