import type { Invite } from '@duplex/protocol/invites'
import { fromNow } from '../../lib/time.ts'
import { t, tn } from '../../locales/index.ts'

/** What an invite allows, in a sentence: for how long, how often, as what. */
export function terms({ expiresAt, maxUses, uses, role }: Invite): string {
  const parts = [
    t('invite.ends', { when: fromNow(expiresAt) }),
    maxUses === null ? usedSoOften(uses) : tn('invite.left', Math.max(0, maxUses - uses)),
    ...(role === 'admin' ? [t('invite.asAdmin')] : []),
  ]
  return parts.join(' · ')
}

const usedSoOften = (uses: number): string => (uses === 0 ? t('invite.unused') : tn('invite.used', uses))
