import type { inviteCommands, inviteQueries } from '@duplex/protocol/invites'
import type { personCommands, personQueries } from '@duplex/protocol/people'
import type { sessionCommands } from '@duplex/protocol/sessions'
import type { workspaceCommands, workspaceQueries } from '@duplex/protocol/workspace'
import { uuidv7 } from 'uuidv7'
import { formOf } from '../../support/world.ts'
import type { Part, Person, Stage } from './stage.ts'
import { admins, all, anyone, nothing, owners, signedIn, type Table } from './verdicts.ts'

const credentials = (who: Person) => {
  const { email, password } = formOf(who)
  return { email, password }
}
const session = async (stage: Stage, who: Part | Person) => ({ sessionId: (await stage.signIn(who)).sessionId })
const newSession = (stage: Stage, part: Part) => stage.signIn(part).then(({ cookie }) => cookie)

type OfTheWorkspace =
  | keyof typeof workspaceCommands
  | keyof typeof workspaceQueries
  | keyof typeof inviteCommands
  | keyof typeof inviteQueries
  | keyof typeof sessionCommands
  | keyof typeof personCommands
  | keyof typeof personQueries

/** The workspace, who comes in, and who they are. */
export const ofTheWorkspace: Table<OfTheWorkspace> = {
  'workspace.setUp': [
    {
      verdicts: { ...all('workspace.exists'), nobody: 'workspace.exists' },
      input: () => ({ workspaceName: 'Mine', ...formOf('somebody') }),
    },
  ],
  'workspace.update': [
    { verdicts: admins, input: () => ({ name: 'Northlight' }) },
    { what: 'in another colour', verdicts: admins, input: () => ({ accent: 'tide' }) },
  ],
  'workspace.status': [{ verdicts: anyone, input: nothing }],

  'invite.create': [
    { verdicts: admins, input: () => ({ id: uuidv7() }) },
    { what: 'for an admin', verdicts: admins, input: () => ({ id: uuidv7(), role: 'admin' }) },
  ],
  'invite.revoke': [{ verdicts: admins, input: async (stage) => ({ inviteId: (await stage.invite()).id }) }],
  'invite.list': [{ verdicts: admins, input: nothing }],
  'invite.preview': [{ verdicts: anyone, input: async (stage) => ({ token: (await stage.invite()).token }) }],
  'invite.accept': [
    {
      verdicts: anyone,
      input: async (stage) => ({ token: (await stage.invite()).token, ...formOf(`newcomer.${uuidv7()}`) }),
    },
  ],

  'session.signIn': [{ verdicts: anyone, input: () => credentials('member') }],
  'session.signOut': [{ verdicts: signedIn, input: nothing, cookie: newSession }],
  'session.revoke': [
    { what: 'of oneself', verdicts: signedIn, input: (stage, part) => session(stage, part) },
    {
      what: 'of somebody else',
      verdicts: all('session.not_found'),
      input: (stage) => session(stage, 'bystander'),
    },
  ],

  'person.me': [{ verdicts: signedIn, input: nothing }],
  'person.update': [{ verdicts: signedIn, input: (_, part) => ({ name: part }) }],
  'person.setStatus': [{ verdicts: signedIn, input: () => ({ status: null }) }],
  'person.setQuiet': [{ verdicts: signedIn, input: () => ({ until: null, hours: null }) }],
  'person.changePassword': [
    {
      verdicts: signedIn,
      input: (_, part) => ({ currentPassword: formOf(part).password, newPassword: formOf(part).password }),
    },
    {
      what: 'with the password of somebody else',
      verdicts: all('auth.wrong_password'),
      input: () => ({ currentPassword: formOf('other').password, newPassword: 'known to me alone' }),
    },
  ],
  'person.changeEmail': [
    {
      verdicts: signedIn,
      input: (_, part) => ({ currentPassword: formOf(part).password, email: `new.${formOf(part).email}` }),
    },
    {
      what: 'with the password of somebody else',
      verdicts: all('auth.wrong_password'),
      input: () => ({ currentPassword: formOf('other').password, email: 'mine@example.org' }),
    },
  ],
  'person.setRole': [
    { verdicts: owners, input: (stage) => ({ personId: stage.idOf('bystander'), role: 'member' }) },
    {
      what: 'for oneself',
      verdicts: { ...all('auth.forbidden'), owner: 'yes' },
      input: (stage, part) => ({ personId: stage.idOf(part), role: 'owner' }),
    },
  ],
  'person.deactivate': [
    { verdicts: admins, input: (stage) => ({ personId: stage.idOf('former') }) },
    {
      what: 'of the owner',
      verdicts: all('auth.forbidden'),
      input: (stage) => ({ personId: stage.idOf('owner') }),
    },
  ],
  'person.reactivate': [{ verdicts: admins, input: (stage) => ({ personId: stage.idOf('former') }) }],
}
