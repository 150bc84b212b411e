import { uuidv7 } from '../lib/ids.ts'
import { readSeqOf, unreadOf } from '../state/rooms.ts'
import { use } from './bound.ts'

/** Told at most so often (ms); shown at once. */
const pause = 1000
/** Rooms of which something was told just now. */
const resting = new Set<string>()

/** You have read the room up to this number. It only moves forward. */
export function advance(roomId: string, seq: number): void {
  const { app } = use()
  if (seq <= readSeqOf(app, roomId)) return
  app.pending.reads.set(roomId, seq)
  if (!resting.has(roomId)) tell(roomId)
}

/** What was read meanwhile is told after a pause. */
function tell(roomId: string): void {
  const { app, client, clock } = use()
  const seq = app.pending.reads.get(roomId)
  if (seq === undefined) return
  resting.add(roomId)
  void client.outbox.add({ id: uuidv7(), name: 'read.advance', data: { roomId, seq }, line: lineOf(roomId) })
  clock.after(pause, () => {
    resting.delete(roomId)
    tell(roomId)
  })
}

/** You have read everything there is in the room. What it returns makes it as it was. */
export function markRead(roomId: string): () => void {
  const { app } = use()
  const before = readSeqOf(app, roomId)
  app.timelines.of(roomId).isHeld = false
  advance(roomId, app.replica.rooms.get(roomId)?.lastSeq ?? 0)
  return () => mark(roomId, before)
}

/** The message with this number, and everything after it, is unread again. What it returns reads it after all. */
export function markUnread(roomId: string, seq: number): () => void {
  mark(roomId, seq - 1)
  return () => markRead(roomId)
}

/** The same for several rooms, or for all. Returns how many it was, and the way back. */
export function markAllRead(roomIds?: readonly string[]): { count: number; undo: () => void } {
  const { app } = use()
  const unread = (roomIds ?? [...app.replica.memberships.keys()]).filter((roomId) => unreadOf(app, roomId) > 0)
  const undos = unread.map(markRead)
  return { count: undos.length, undo: () => undos.forEach((undo) => undo()) }
}

function mark(roomId: string, seq: number): void {
  const { app, client } = use()
  app.timelines.of(roomId).holdAt(seq)
  void client.outbox.add({ id: uuidv7(), name: 'read.mark', data: { roomId, seq }, line: lineOf(roomId) })
}

const lineOf = (roomId: string): string => `read:${roomId}`
