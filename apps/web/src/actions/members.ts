import type { MemberRole } from '@duplex/protocol/entities'
import type { CommandOutput } from '@duplex/protocol/registry'
import type { Result } from '../lib/result.ts'
import { use } from './bound.ts'

export const add = (roomId: string, personIds: string[]): Promise<Result<CommandOutput<'member.add'>>> =>
  use().client.command('member.add', { roomId, personIds })

export const remove = (roomId: string, personId: string): Promise<Result<CommandOutput<'member.remove'>>> =>
  use().client.command('member.remove', { roomId, personId })

export const setRole = (
  roomId: string,
  personId: string,
  role: MemberRole,
): Promise<Result<CommandOutput<'member.setRole'>>> =>
  use().client.command('member.setRole', { roomId, personId, role })
