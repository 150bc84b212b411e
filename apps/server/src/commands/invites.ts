import type { inviteCommands } from '@duplex/protocol/invites'
import { Refusal } from '@duplex/protocol/refusals'
import { expiry, isLive } from '../domain/invites.ts'
import { allow, isAdmin, mayInvite } from '../domain/permissions.ts'
import { inviteIdOf, inviteLink } from '../lib/inviteLinks.ts'
import { findInvite, insertInvite, revokeInvite, useInvite } from '../store/invites.ts'
import { defaultRooms } from '../store/rooms.ts'
import { findRows } from '../store/rows.ts'
import { openAccount } from './accounts.ts'
import { hashNewPassword } from './passwords.ts'
import { enter } from './standing.ts'
import { handler, prepared, type Handlers } from './work.ts'

export const invites: Handlers<keyof typeof inviteCommands> = {
  'invite.create': prepared(
    async (world, { id }) => inviteLink(world, id),
    async (work, { id, role = 'member', days, maxUses = null }, link) => {
      allow(mayInvite(work.me, role))
      const existing = await work.ask((store) => findInvite(store, id))
      if (existing && existing.createdBy !== work.me.id) throw new Refusal('id.taken')
      if (existing) return { invite: { ...existing, link } }
      const invite = {
        id,
        role,
        createdBy: work.me.id,
        createdAt: work.now,
        expiresAt: expiry(work.now, days),
        maxUses,
        uses: 0,
        revokedAt: null,
      }
      work.record((store) => insertInvite(store, invite))
      return { invite: { ...invite, link } }
    },
  ),

  'invite.revoke': handler(async (work, { inviteId }) => {
    allow(isAdmin(work.me))
    if (!(await work.ask((store) => findInvite(store, inviteId)))) throw new Refusal('invite.not_found')
    work.record((store) => revokeInvite(store, inviteId, work.now))
    return {}
  }),

  'invite.accept': prepared(
    async ({ read, secret }, { token, password, name, email }) => {
      const inviteId = inviteIdOf(secret, token)
      const invite = inviteId === null ? null : await findInvite(read, inviteId)
      const creator = invite ? (await findRows(read, 'person', [invite.createdBy])).get(invite.createdBy) : undefined
      // A dead link costs no hash; whether it is still alive inside the turn is asked there again.
      if (!invite || !isLive(invite, creator, new Date().toISOString())) throw new Refusal('invite.invalid')
      return { inviteId: invite.id, passwordHash: await hashNewPassword(password, [name, email]) }
    },
    async (work, { name, email }, { inviteId, passwordHash }) => {
      const invite = await work.ask((store) => findInvite(store, inviteId))
      const creator = invite ? await work.find('person', invite.createdBy) : undefined
      const workspace = await work.find('workspace', 'workspace')
      if (!invite || !workspace || !isLive(invite, creator, work.now)) throw new Refusal('invite.invalid')
      const first = await work.find('room', workspace.firstRoomId)
      const others = await work.ask((store) => defaultRooms(store))
      // A room that was closed to everybody who is not in it lets newcomers in no more than anybody else.
      const isOpen = first?.kind === 'public' && !first.archivedAt
      const rooms = [...(isOpen ? [first] : []), ...others.filter(({ id }) => id !== first?.id)]
      const personId = await openAccount(work, { name, email, passwordHash, role: invite.role })
      for (const room of rooms) await enter(work, room, personId, 'member')
      work.record((store) => useInvite(store, inviteId))
      return { personId, roomId: rooms[0]?.id ?? workspace.firstRoomId }
    },
  ),
}
