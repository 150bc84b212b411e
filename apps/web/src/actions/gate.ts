import { call } from '../lib/api.ts'
import type { Result } from '../lib/result.ts'
import { beginMine, forgetMine, recall } from '../lib/storage.ts'
import { tellOtherTabs } from '../lib/tabs.ts'
import { lookForUpdate, reloadWhenIdle } from '../lib/update.ts'
import { use } from './bound.ts'

/** After a command that signs in: the connection begins, and other tabs of this browser learn of it. */
export function entered<Data>(result: Result<Data>): Result<Data> {
  if (!result.ok) return result
  comeIn()
  tellOtherTabs('signedIn')
  return result
}

/** Opens what this browser kept of who was here last, before the server has said a word, or where it says none. */
export async function comeBack(): Promise<void> {
  const { app, client } = use()
  const personId = recall('person')
  if (!personId) return
  app.me.personId = personId
  if (!(await client.open(personId))) return
  app.replica.ready = true
  comeIn()
}

export function comeIn(): void {
  const { app, client } = use()
  app.gate.phase = 'signedIn'
  beginMine()
  client.start()
}

/** The session ended, or the server knows of none: nothing of the person is shown, and only what was not sent is kept. */
export function goOut(leaving: 'forGood' | 'forNow' = 'forNow'): void {
  const { app, client } = use()
  client.stop(leaving)
  app.clear()
  forgetMine()
  app.gate.phase = 'signedOut'
}

/** Signed out, here or in another tab: nothing of anybody stays in this browser, nor in the memory of this page. */
export async function clearOut(): Promise<void> {
  const { app, client } = use()
  goOut('forGood')
  // The way in is shown by the next page.
  app.gate.phase = 'asking'
  await client.eraseAll()
  location.replace('/signin')
}

/** The socket does not open: a browser does not say why, REST does. */
export async function lookAround(): Promise<void> {
  const result = await call('workspace.status', {})
  const { app } = use()
  if (!result.ok || app.connection.status === 'online' || app.gate.phase !== 'signedIn') return
  if (!result.data.signedIn) return goOut()
  app.connection.outdated = await lookForUpdate()
  if (app.connection.outdated) reloadWhenIdle()
}

/** Somebody else is signed in with this browser: the page begins again, as theirs. */
export function startAnew(): void {
  use().client.stop()
  forgetMine()
  location.reload()
}
