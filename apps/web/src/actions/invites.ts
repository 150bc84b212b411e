import type { CommandInput, CommandOutput, QueryOutput } from '@duplex/protocol/registry'
import { uuidv7 } from '../lib/ids.ts'
import { call } from '../lib/api.ts'
import type { Result } from '../lib/result.ts'
import { use } from './bound.ts'
import { entered } from './gate.ts'

export const create = (
  options: Omit<CommandInput<'invite.create'>, 'id'> = {},
): Promise<Result<CommandOutput<'invite.create'>>> =>
  use().client.command('invite.create', { id: uuidv7(), ...options })

export const revoke = (inviteId: string): Promise<Result<CommandOutput<'invite.revoke'>>> =>
  use().client.command('invite.revoke', { inviteId })

export const list = (): Promise<Result<QueryOutput<'invite.list'>>> => use().client.query('invite.list', {})

export const preview = (token: string): Promise<Result<QueryOutput<'invite.preview'>>> =>
  call('invite.preview', { token })

export const accept = async (input: CommandInput<'invite.accept'>): Promise<Result<CommandOutput<'invite.accept'>>> =>
  entered(await call('invite.accept', input))
