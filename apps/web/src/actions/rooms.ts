import type { CommandInput, QueryOutput } from '@duplex/protocol/registry'
import { uuidv7 } from '../lib/ids.ts'
import { done, type Result } from '../lib/result.ts'
import { recall, remember } from '../lib/storage.ts'
import { directWith } from '../state/rooms.ts'
import type { Timeline } from '../state/timeline.svelte.ts'
import { use } from './bound.ts'
import { show } from './pages.ts'
import { askOrWish, wish } from './wish.ts'

/** Opens a room. It is there at once, under its id, and waits for the server like everything that is said in it. */
export function create(input: Omit<CommandInput<'room.create'>, 'id'>): string {
  const id = uuidv7()
  void use().client.outbox.add({ id, name: 'room.create', data: { id, ...input }, line: id })
  return id
}

/** The conversation with exactly these people, old or new, by its id: what is said there follows should it change. */
export function openDirect(personIds: readonly string[]): string {
  const { app, client } = use()
  const held = directWith(app, personIds)
  if (held) return held.id
  const id = uuidv7()
  void client.outbox.add({ id, name: 'room.openDirect', data: { id, personIds: [...personIds] }, line: id })
  return id
}

/** Tries again to make a room that was refused, perhaps under another name. */
export const makeAgain = (roomId: string, changes: { name?: string } = {}): void =>
  use().client.outbox.retry(roomId, changes)

/** Gives up a room that is not there yet, with everything that was written in it. */
export function giveUp(roomId: string): void {
  const { app, client } = use()
  client.outbox.discard(roomId)
  app.drafts.move(roomId, null)
}

type Changes = Omit<CommandInput<'room.update'>, 'roomId'>

/** What a room is called: the answer is waited for where there can be one, since somebody else may have the name. */
export async function rename(roomId: string, name: string): Promise<Result> {
  const { pending } = use().app
  if (!pending.rooms.has(roomId)) return askOrWish('room.update', { roomId, name }, roomId)
  if (pending.refusalOf(roomId)) makeAgain(roomId, { name })
  else void wish('room.update', { roomId, name }, roomId)
  return done(null)
}

/** What a room is about, and its rules. Seen at once. */
export const update = (roomId: string, changes: Omit<Changes, 'name'>): Promise<Result> =>
  wish('room.update', { roomId, ...changes }, roomId)

/** Closes a public room to everybody who is not in it, for good. */
export const makePrivate = (roomId: string): Promise<Result> => wish('room.makePrivate', { roomId }, roomId)

export const archive = (roomId: string): Promise<Result> => wish('room.archive', { roomId }, roomId)

export const restore = (roomId: string): Promise<Result> => wish('room.restore', { roomId }, roomId)

/** Gives whether one may go there already: where it waits for a connection, only into a room that is still held. */
export async function join(roomId: string): Promise<Result<{ isOpen: boolean }>> {
  const result = await askOrWish('room.join', { roomId }, roomId)
  return result.ok ? done({ isOpen: !result.data.waits || use().app.replica.memberships.has(roomId) }) : result
}

export const leave = (roomId: string): Promise<Result> => wish('room.leave', { roomId }, roomId)

/** The public rooms of the workspace, joined or not. */
export async function browse(): Promise<Result<QueryOutput<'room.browse'>>> {
  const { app, client, clock } = use()
  app.directory.askedAt = clock.now()
  const result = await client.query('room.browse', {})
  if (result.ok) app.directory.rooms = result.data.rooms
  return result
}

/** What was heard of public rooms is good for so long (ms). */
const freshFor = 60_000

/** Makes sure that public rooms are known, for where it helps to know them. */
export function lookAround(): void {
  const { app, clock } = use()
  const isFresh = clock.now() - app.directory.askedAt < freshFor
  if (!isFresh && app.connection.status === 'online') void browse()
}

/**
 * Begins a visit, and loads what it needs: nothing, where the newest messages (or the one asked for) are held.
 * Failing shows in `timeline.failed`.
 */
export function open(roomId: string, around?: number): Timeline {
  const timeline = use().app.timelines.open(roomId, around)
  remember('lastRoom', roomId)
  void show(timeline, around)
  return timeline
}

/** Nothing is on the screen any more. */
export const close = (): void => use().app.timelines.close()

/** Where to begin: the room one was in last, or the first of the workspace. */
export function lastRoomId(): string | null {
  const { replica } = use().app
  const wanted = [recall('lastRoom'), replica.workspace?.firstRoomId, ...replica.rooms.keys()]
  return wanted.find((roomId) => roomId && replica.rooms.has(roomId) && replica.memberships.has(roomId)) ?? null
}
