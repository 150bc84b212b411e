import type { CommandInput, CommandOutput, QueryOutput } from '@duplex/protocol/registry'
import type { PersonRole } from '@duplex/protocol/entities'
import type { Result } from '../lib/result.ts'
import { use } from './bound.ts'
import { wish } from './wish.ts'

/** The own name or handle. */
export const update = (changes: CommandInput<'person.update'>): Promise<Result<CommandOutput<'person.update'>>> =>
  use().client.command('person.update', changes)

/** What one is up to, for a while or for good; null takes it away. */
export const setStatus = (status: CommandInput<'person.setStatus'>['status']): Promise<Result> =>
  wish('person.setStatus', { status }, 'me')

/** When one does not want to be disturbed: until a time, and at these hours of every day. */
export const setQuiet = (quiet: CommandInput<'person.setQuiet'>): Promise<Result> =>
  wish('person.setQuiet', quiet, 'me')

export const changePassword = (
  currentPassword: string,
  newPassword: string,
): Promise<Result<CommandOutput<'person.changePassword'>>> =>
  use().client.command('person.changePassword', { currentPassword, newPassword })

export const changeEmail = (
  currentPassword: string,
  email: string,
): Promise<Result<CommandOutput<'person.changeEmail'>>> =>
  use().client.command('person.changeEmail', { currentPassword, email })

export const setRole = (personId: string, role: PersonRole): Promise<Result<CommandOutput<'person.setRole'>>> =>
  use().client.command('person.setRole', { personId, role })

export const deactivate = (personId: string): Promise<Result<CommandOutput<'person.deactivate'>>> =>
  use().client.command('person.deactivate', { personId })

export const reactivate = (personId: string): Promise<Result<CommandOutput<'person.reactivate'>>> =>
  use().client.command('person.reactivate', { personId })

/** Who is signed in, with the e-mail address nobody else sees. */
export const me = (): Promise<Result<QueryOutput<'person.me'>>> => use().client.query('person.me', {})
