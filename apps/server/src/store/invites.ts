import type { Store } from './store.ts'

/** An invite as it is kept: without its link. */
export interface InviteRecord {
  id: string
  role: string
  createdBy: string
  createdAt: string
  expiresAt: string
  maxUses: number | null
  uses: number
  revokedAt: string | null
}

export async function insertInvite(store: Store, invite: InviteRecord): Promise<void> {
  await store.prisma.invite.create({ data: invite })
}

export const findInvite = (store: Store, id: string): Promise<InviteRecord | null> => store.prisma.invite.findUnique({ where: { id } })

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
  return invites.filter(({ uses, maxUses }) => maxUses === null || uses < maxUses)
}
