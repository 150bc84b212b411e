import { call } from '../lib/api.ts'
import type { Result } from '../lib/result.ts'
import { forgetMine, recall } from '../lib/storage.ts'
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
  client.start()
}

/** Signed out, here or elsewhere: nothing of the person stays in this browser. */
export function goOut(): void {
  const { app, client } = use()
  client.stop()
  app.clear()
  forgetMine()
  app.gate.phase = 'signedOut'
}

/** The server says that nobody is signed in with this browser: nothing of anybody stays. */
export function clearOut(): void {
  goOut()
  use().client.eraseAll()
}

/** The socket does not open: a browser does not say why, REST does. */
export async function lookAround(): Promise<void> {
  const result = await call('workspace.status', {})
  const { app } = use()
  if (!result.ok || app.connection.status === 'online' || app.gate.phase !== 'signedIn') return
  if (!result.data.signedIn) return clearOut()
  app.connection.outdated = await lookForUpdate()
  if (app.connection.outdated) reloadWhenIdle()
}

/** Somebody else is signed in with this browser: the page begins again, as theirs. */
export function startAnew(): void {
  use().client.stop()
  forgetMine()
  location.reload()
}
