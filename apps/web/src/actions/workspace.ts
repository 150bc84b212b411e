import type { CommandInput, CommandOutput, QueryOutput } from '@duplex/protocol/registry'
import { call } from '../lib/api.ts'
import type { Result } from '../lib/result.ts'
import { use } from './bound.ts'
import { comeIn, entered, goOut } from './gate.ts'

export const setUp = async (
  input: CommandInput<'workspace.setUp'>,
): Promise<Result<CommandOutput<'workspace.setUp'>>> => entered(await call('workspace.setUp', input))

export const update = (changes: CommandInput<'workspace.update'>): Promise<Result<CommandOutput<'workspace.update'>>> =>
  use().client.command('workspace.update', changes)

/** Asks where we stand, and lets in who is signed in: after what was kept here, so that nobody sees the page build up. */
export async function status(): Promise<Result<QueryOutput<'workspace.status'>>> {
  const { app, client } = use()
  const { gate } = app
  const [result] = await Promise.all([call('workspace.status', {}), client.opened])
  if (!result.ok) {
    // What was kept here can be read without the server.
    if (gate.phase !== 'signedIn') gate.phase = 'failed'
    return result
  }
  gate.workspaceName = result.data.name
  if (result.data.signedIn) comeIn()
  else goOut()
  if (!result.data.setUp) gate.phase = 'notSetUp'
  return result
}
