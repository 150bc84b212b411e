import type { CommandInput, CommandOutput, QueryOutput } from '@duplex/protocol/registry'
import { uuidv7 } from '../lib/ids.ts'
import { done, type Result } from '../lib/result.ts'
import { recall, remember } from '../lib/storage.ts'
import type { Timeline } from '../state/timeline.svelte.ts'
import { use } from './bound.ts'
import { show } from './pages.ts'
import { askOrWish, wish } from './wish.ts'

/** Opens a room; its id is known at once, the room itself is held when the answer is here. */
export const create = (input: Omit<CommandInput<'room.create'>, 'id'>): Promise<Result<CommandOutput<'room.create'>>> =>
  use().client.command('room.create', { id: uuidv7(), ...input })

/** The conversation with exactly these people, old or new. */
export const openDirect = (personIds: string[]): Promise<Result<CommandOutput<'room.openDirect'>>> =>
  use().client.command('room.openDirect', { id: uuidv7(), personIds })

type Changes = Omit<CommandInput<'room.update'>, 'roomId'>

/** What a room is called: the answer is waited for where there can be one, since somebody else may have the name. */
export const rename = (roomId: string, name: string): Promise<Result> =>
  askOrWish('room.update', { roomId, name }, roomId)

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
export const browse = (): Promise<Result<QueryOutput<'room.browse'>>> => use().client.query('room.browse', {})

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
