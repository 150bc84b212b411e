import { limits } from '@duplex/protocol/limits'
import { placeId, type Place } from '../state/drafts.svelte.ts'
import { use } from './bound.ts'
import { wish } from './wish.ts'

/** The other devices hear of it after a pause in typing, not at every key (ms). */
const pause = 1_000
let waiting: (() => void) | null = null

/** What is being written in a room or a thread, as far as it has come. */
export function write(place: Place, text: string): void {
  const { app, clock } = use()
  app.drafts.set(place, text)
  waiting?.()
  waiting = clock.after(pause, putDrafts)
}

/** It was sent: nothing of it waits on any device. */
export function sent(place: Place): void {
  write(place, '')
  putDrafts()
}

/** Hands on what was typed here: the page may go, or something else is looked at. What is too long to be sent stays here. */
export function putDrafts(): void {
  const { app } = use()
  waiting?.()
  waiting = null
  app.drafts.keep()
  for (const { roomId, threadId, text } of app.drafts.unsaid)
    if (text.length <= limits.messageCharacters && app.replica.memberships.has(roomId)) put({ roomId, threadId }, text)
}

function put(place: Place, text: string): void {
  const { drafts } = use().app
  const { roomId, threadId } = place
  const id = placeId(place)
  drafts.become(id, text, 'wished')
  const data = { roomId, text, ...(threadId !== null && { threadId }) }
  void wish('draft.put', data, `draft:${id}`).then(({ ok }) => ok && drafts.become(id, text, 'kept'))
}

/** Everything is here: what this device did not get to say is said now, unless another one has said more since. */
export function resumeDrafts(): void {
  use().app.drafts.reconcile()
  putDrafts()
}
