import type { Invite } from '@duplex/protocol/invites'
import type { Store } from './store.ts'

/** An invite as it is kept: without its link. */
export type InviteRecord = Omit<Invite, 'link'>

export async function insertInvite(store: Store, invite: InviteRecord): Promise<void> {
  await store.prisma.invite.create({ data: invite })
}

export const findInvite = async (store: Store, id: string): Promise<InviteRecord | null> =>
  (await store.prisma.invite.findUnique({ where: { id } })) as InviteRecord | null

/** Counts one more person who came by it. */
export async function useInvite(store: Store, id: string): Promise<void> {
  await store.prisma.invite.update({ where: { id }, data: { uses: { increment: 1 } } })
}

export async function revokeInvite(store: Store, id: string, revokedAt: string): Promise<void> {
  await store.prisma.invite.update({ where: { id }, data: { revokedAt } })
}

/** Those that still let somebody in at `now`, newest first. */
export const liveInvites = async (store: Store, now: string): Promise<InviteRecord[]> => {
  const invites = await store.prisma.invite.findMany({
    where: { revokedAt: null, expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  return (invites as InviteRecord[]).filter(({ uses, maxUses }) => maxUses === null || uses < maxUses)
}
