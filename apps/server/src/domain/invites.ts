import type { Invite } from '@duplex/protocol/invites'
import { limits } from '@duplex/protocol/limits'

const dayMs = 24 * 60 * 60 * 1000

export const isLive = (invite: Omit<Invite, 'link'>, now: string): boolean =>
  invite.revokedAt === null && invite.expiresAt > now && (invite.maxUses === null || invite.uses < invite.maxUses)

export const expiry = (now: string, days: number = limits.inviteDaysDefault): string =>
  new Date(Date.parse(now) + days * dayMs).toISOString()
