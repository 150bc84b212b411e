import { uuidv7 } from 'uuidv7'
import { readSeqOf } from '../state/rooms.ts'
import { use } from './bound.ts'

/** Told at most so often (ms); shown at once. */
const pause = 1000
const waiting = new Set<string>()

/** You have read the room up to this number. It only moves forward. */
export function advance(roomId: string, seq: number): void {
  const { app, clock } = use()
  if (seq <= readSeqOf(app, roomId)) return
  app.pending.reads.set(roomId, seq)
  if (waiting.has(roomId)) return
  waiting.add(roomId)
  clock.after(pause, () => {
    waiting.delete(roomId)
    tell(roomId)
  })
}

function tell(roomId: string): void {
  const { app, client } = use()
  const seq = app.pending.reads.get(roomId)
  if (seq !== undefined)
    void client.outbox.add({ id: uuidv7(), name: 'read.advance', data: { roomId, seq }, line: `read:${roomId}` })
}
