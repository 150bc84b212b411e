import * as Type from 'typebox'
import { command, query } from './define.ts'
import { Id, Time } from './ids.ts'
import { limits } from './limits.ts'
import { Email, Name, Password } from './people.ts'
import { closed, nullable, oneOf } from './text.ts'

/** Never written to the database: computed from the invite's id with a secret of the server. */
const Token = Type.String({ minLength: 16, maxLength: 128, pattern: '^[A-Za-z0-9._-]+$' })
const Role = oneOf('admin', 'member')

export const Invite = closed({
  id: Id,
  link: Type.String(),
  role: Role,
  createdBy: Id,
  createdAt: Time,
  expiresAt: Time,
  maxUses: nullable(Type.Integer()),
  uses: Type.Integer(),
  revokedAt: nullable(Time),
})
export type Invite = Type.Static<typeof Invite>

export const inviteCommands = {
  'invite.create': command({
    summary: 'Makes a link by which people join. Admins only.',
    input: closed({
      id: Id,
      role: Type.Optional(Role),
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.inviteDaysMax })),
      maxUses: Type.Optional(Type.Integer({ minimum: 1, maximum: limits.inviteUsesMax })),
    }),
    output: closed({ invite: Invite }),
    http: 'POST /invites',
    rate: { burst: 20, perMinute: 20 / (24 * 60) },
  }),
  'invite.revoke': command({
    summary: 'Ends an invite link.',
    input: closed({ inviteId: Id }),
    output: closed({}),
    http: 'DELETE /invites/:inviteId',
  }),
  'invite.accept': command({
    summary: 'Joins the workspace by link: makes the account, opens a session and sets its cookie.',
    input: closed({ token: Token, name: Name, email: Email, password: Password }),
    output: closed({ personId: Id, roomId: Id }),
    who: 'anyone',
    cookie: true,
    http: 'POST /invites/accept',
    rate: { burst: 20, perMinute: 20 },
  }),
}

export const inviteQueries = {
  'invite.list': query({
    summary: 'All invites that still work, newest first, with their links. Admins only.',
    input: closed({}),
    output: closed({ invites: Type.Array(Invite) }),
    http: 'GET /invites',
  }),
  'invite.preview': query({
    summary: 'What somebody who holds a link sees before joining.',
    input: closed({ token: Token }),
    output: closed({ workspaceName: Type.String(), invitedBy: Type.String() }),
    who: 'anyone',
    http: 'GET /invites/preview',
    rate: { burst: 30, perMinute: 30 },
  }),
}
