import { call } from '../lib/api.ts'
import type { Result } from '../lib/result.ts'
import { forgetMine } from '../lib/storage.ts'
import { tellOtherTabs } from '../lib/tabs.ts'
import { use } from './bound.ts'

/** After a command that signs in: the connection begins, and other tabs of this browser learn of it. */
export function entered<Data>(result: Result<Data>): Result<Data> {
  if (!result.ok) return result
  comeIn()
  tellOtherTabs('signedIn')
  return result
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

/** The socket does not open: a browser does not say why, REST does. */
export async function lookAround(): Promise<void> {
  const result = await call('workspace.status', {})
  const { app } = use()
  if (result.ok && !result.data.signedIn && app.connection.status !== 'online' && app.gate.phase === 'signedIn') goOut()
}

/** Somebody else is signed in with this browser: the page begins again, as theirs. */
export function startAnew(): void {
  forgetMine()
  location.reload()
}
