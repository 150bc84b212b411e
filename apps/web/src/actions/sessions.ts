import type { CommandInput, CommandOutput } from '@duplex/protocol/registry'
import { call } from '../lib/api.ts'
import { done, type Result } from '../lib/result.ts'
import { tellOtherTabs } from '../lib/tabs.ts'
import { use } from './bound.ts'
import { clearOut, entered } from './gate.ts'

export const signIn = async (input: CommandInput<'session.signIn'>): Promise<Result<CommandOutput<'session.signIn'>>> =>
  entered(await call('session.signIn', input))

/** A session that is gone already counts as ended. */
export async function signOut(): Promise<Result<CommandOutput<'session.signOut'>>> {
  const result = await call('session.signOut', {})
  if (!result.ok && result.refusal.code !== 'auth.required') return result
  tellOtherTabs('signedOut')
  void clearOut()
  return result
}

/** Ends all of the own sessions but this one. Gives what the first that was refused says. */
export async function revokeOthers(): Promise<Result> {
  const { app } = use()
  const others = [...app.replica.sessions.keys()].filter((id) => id !== app.me.sessionId)
  const results = await Promise.all(others.map(revoke))
  return results.find(({ ok }) => !ok) ?? done({})
}

/** Ends another of the own sessions. */
export const revoke = (sessionId: string): Promise<Result<CommandOutput<'session.revoke'>>> =>
  use().client.command('session.revoke', { sessionId })
