import type { Person } from '@duplex/protocol/entities'
import type { Invite } from '@duplex/protocol/invites'
import { limits } from '@duplex/protocol/limits'
import { mayInvite } from './permissions.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Whether somebody can join by it: who made it must still be allowed to make it. */
export const isLive = (invite: Omit<Invite, 'link'>, creator: Person | undefined, now: string): boolean =>
  invite.revokedAt === null &&
  invite.expiresAt > now &&
  (invite.maxUses === null || invite.uses < invite.maxUses) &&
  creator?.deactivatedAt === null &&
  mayInvite(creator, invite.role)

export const expiry = (now: string, days: number = limits.inviteDaysDefault): string =>
  new Date(Date.parse(now) + days * dayMs).toISOString()
