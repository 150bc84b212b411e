import type { MemberRole } from '@duplex/protocol/entities'
import type { Result } from '../lib/result.ts'
import { wish } from './wish.ts'

/** A list of its own, as plain as what is kept has to be. */
export const add = (roomId: string, personIds: readonly string[]): Promise<Result> =>
  wish('member.add', { roomId, personIds: [...personIds] }, roomId)

export const remove = (roomId: string, personId: string): Promise<Result> =>
  wish('member.remove', { roomId, personId }, roomId)

export const setRole = (roomId: string, personId: string, role: MemberRole): Promise<Result> =>
  wish('member.setRole', { roomId, personId, role }, roomId)
