import { done, type Result } from '../lib/result.ts'
import { use } from './bound.ts'

/** Makes sure that everything pinned in a room is held; what happens to it from then on arrives by itself. */
export async function loadPins(roomId: string): Promise<Result> {
  const { app, client } = use()
  // Nobody else knows of it yet: all there is of it is here.
  if (app.pending.rooms.has(roomId)) return done(null)
  const result = await client.query('message.pinned', { roomId })
  if (result.ok) app.replica.hold(result.data.messages)
  return result
}
