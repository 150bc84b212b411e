import { use } from './bound.ts'

/** One hint holds for longer than this (ms). */
const between = 3000
const lastTold = new Map<string, number>()

/** You are writing in this room: to be called at every key. */
export function typing(roomId: string): void {
  const { client, clock } = use()
  const now = clock.now()
  if (now - (lastTold.get(roomId) ?? -Infinity) < between) return
  if (client.signal('typing', { roomId })) lastTold.set(roomId, now)
}

/** What was written was sent: the next key is news again. */
export const stopped = (roomId: string): void => void lastTold.delete(roomId)

/** People come onto the screen and go together: their presence is asked for once. */
const settling = 150
let asking = false

/** These people are on the screen; `$effect(() => watch(ids))`. Call what it returns when they no longer are. */
export function watch(personIds: readonly string[]): () => void {
  const stop = use().app.presence.look(personIds)
  ask()
  return () => {
    stop()
    ask()
  }
}

function ask(): void {
  if (asking) return
  asking = true
  use().clock.after(settling, () => {
    asking = false
    tellWatched()
  })
}

/** Says it again, as after reconnecting. */
export function tellWatched(): void {
  const { app, client } = use()
  client.signal('watch', { personIds: app.presence.watched })
}
