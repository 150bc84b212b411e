import type { inviteQueries } from '@duplex/protocol/invites'
import { Refusal } from '@duplex/protocol/refusals'
import { isLive } from '../domain/invites.ts'
import { allow, isAdmin } from '../domain/permissions.ts'
import { inviteIdOf, inviteLink } from '../lib/inviteLinks.ts'
import { findInvite, liveInvites } from '../store/invites.ts'
import { findRows } from '../store/rows.ts'
import { asker, type Resolvers } from './question.ts'

const now = () => new Date().toISOString()

export const invites: Resolvers<keyof typeof inviteQueries> = {
  'invite.list': async (question) => {
    const { personId } = asker(question)
    const me = (await findRows(question.read, 'person', [personId])).get(personId)
    allow(me !== undefined && isAdmin(me))
    const invites = await liveInvites(question.read, now())
    const creators = await findRows(
      question.read,
      'person',
      invites.map((invite) => invite.createdBy),
    )
    const living = invites.filter((invite) => isLive(invite, creators.get(invite.createdBy), now()))
    return { invites: living.map((invite) => ({ ...invite, link: inviteLink(question, invite.id) })) }
  },

  'invite.preview': async ({ read, secret }, { token }) => {
    const inviteId = inviteIdOf(secret, token)
    const invite = inviteId === null ? null : await findInvite(read, inviteId)
    const workspace = (await findRows(read, 'workspace', ['workspace'])).get('workspace')
    const creator = invite ? (await findRows(read, 'person', [invite.createdBy])).get(invite.createdBy) : undefined
    if (!invite || !workspace || !isLive(invite, creator, now())) throw new Refusal('invite.invalid')
    return { workspaceName: workspace.name, invitedBy: creator?.name ?? '' }
  },
}
