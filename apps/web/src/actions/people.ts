import type { CommandInput, CommandOutput, QueryOutput } from '@duplex/protocol/registry'
import type { PersonRole } from '@duplex/protocol/entities'
import type { Result } from '../lib/result.ts'
import { use } from './bound.ts'

/** The own name or handle. */
export const update = (changes: CommandInput<'person.update'>): Promise<Result<CommandOutput<'person.update'>>> =>
  use().client.command('person.update', changes)

export const changePassword = (
  currentPassword: string,
  newPassword: string,
): Promise<Result<CommandOutput<'person.changePassword'>>> =>
  use().client.command('person.changePassword', { currentPassword, newPassword })

export const setRole = (personId: string, role: PersonRole): Promise<Result<CommandOutput<'person.setRole'>>> =>
  use().client.command('person.setRole', { personId, role })

export const deactivate = (personId: string): Promise<Result<CommandOutput<'person.deactivate'>>> =>
  use().client.command('person.deactivate', { personId })

export const reactivate = (personId: string): Promise<Result<CommandOutput<'person.reactivate'>>> =>
  use().client.command('person.reactivate', { personId })

/** Who is signed in, with the e-mail address nobody else sees. */
export const me = (): Promise<Result<QueryOutput<'person.me'>>> => use().client.query('person.me', {})
