import type { CommandInput, QueryOutput } from '@duplex/protocol/registry'
import { uuidv7 } from '../lib/ids.ts'
import type { Result } from '../lib/result.ts'
import { encoded } from '../state/wording.ts'
import { use } from './bound.ts'
import { load } from './pages.ts'
import { wish } from './wish.ts'

/** Says something, perhaps in answer to a message. It is seen at once; the result is what the server said, however late. */
export function send(roomId: string, text: string, replyTo: string | null = null, ping = true): Promise<Result> {
  const { app, client } = use()
  const id = uuidv7()
  const data = { id, roomId, text: encoded(app, text), ...(replyTo && { replyTo }), ...(!ping && { ping }) }
  if (app.replica.window(roomId)?.atEnd === false) void jumpToLatest(roomId)
  return client.outbox.add({ id, name: 'message.send', data, line: roomId })
}

/** Changes the text of a message. */
export const edit = (messageId: string, text: string): Promise<Result> =>
  change(messageId, { name: 'message.edit', data: { messageId, text: encoded(use().app, text) } })

/** Takes the text away for everybody. */
export const remove = (messageId: string): Promise<Result> =>
  change(messageId, { name: 'message.delete', data: { messageId } })

/** Tries again what was refused, by the id of the message. */
export function retry(messageId: string): void {
  const { app, client } = use()
  client.outbox.retry(app.pending.commandOf(messageId))
}

/** Gives up what was refused or still waits, by the id of the message; what is on its way already cannot be taken back. */
export function discard(messageId: string): void {
  const { app, client } = use()
  client.outbox.discard(app.pending.commandOf(messageId))
}

/** Does nothing where there is nothing older, or it is on its way. */
export async function loadOlder(roomId: string): Promise<void> {
  const timeline = use().app.timelines.of(roomId)
  const { window } = timeline
  if (!window || window.atStart || window.messages.length === 0) return
  window.following = false
  await load(timeline, 'loadingOlder', { before: window.firstSeq }, 'start')
}

export async function loadNewer(roomId: string): Promise<void> {
  const timeline = use().app.timelines.of(roomId)
  const { window } = timeline
  if (!window || window.atEnd || window.messages.length === 0) return
  await load(timeline, 'loadingNewer', { after: window.lastSeq }, 'end')
  if (window.atEnd) window.following = true
}

/** Holds the messages around a number, and lands there. */
export async function jumpTo(roomId: string, seq: number): Promise<void> {
  const timeline = use().app.timelines.of(roomId)
  if (timeline.window && !timeline.window.at(seq)) {
    timeline.window.following = false
    await load(timeline, 'loading', { around: seq }, 'page')
  }
  timeline.target = { seq }
}

export async function jumpToLatest(roomId: string): Promise<void> {
  const timeline = use().app.timelines.of(roomId)
  const { window } = timeline
  timeline.target = null
  if (!window) return
  window.following = true
  if (!window.atEnd) await load(timeline, 'loading', {}, 'page')
}

interface Place {
  id: string
  roomId: string
}

/** Puts the own emoji on a message, or takes it off. */
export const react = ({ id, roomId }: Place, emoji: string, on: boolean): Promise<Result> =>
  wish('reaction.set', { messageId: id, emoji, on }, roomId)

/** Puts a message on the list of what matters in its room, or takes it off. */
export const pin = ({ id, roomId }: Place, pinned: boolean): Promise<Result> =>
  wish('message.pin', { messageId: id, pinned }, roomId)

/** Keeps a message to be found again, or lets it go. */
export const save = ({ id, roomId }: Place, saved: boolean): Promise<Result> =>
  wish('message.save', { messageId: id, saved }, roomId)

/** Earlier texts of a message. */
export const history = (messageId: string): Promise<Result<QueryOutput<'message.history'>>> =>
  use().client.query('message.history', { messageId })

/** What was saved, the latest first, from `before` on. */
export async function savedPage(before?: number): Promise<Result<QueryOutput<'message.saved'>>> {
  const { app, client } = use()
  const result = await client.query('message.saved', before === undefined ? {} : { before })
  if (result.ok) app.replica.hold(result.data.messages)
  return result
}

type Change =
  | { name: 'message.edit'; data: CommandInput<'message.edit'> }
  | { name: 'message.delete'; data: CommandInput<'message.delete'> }

/** After what was said and changed before in the same room. */
function change(messageId: string, command: Change): Promise<Result> {
  const { app, client } = use()
  return client.outbox.add({ id: uuidv7(), line: app.replica.message(messageId)?.roomId ?? messageId, ...command })
}
