import type { CommandInput, CommandName, QueryInput, QueryName } from '@duplex/protocol/registry'
import type { RefusalCode } from '@duplex/protocol/refusals'
import { uuidv7 } from 'uuidv7'
import { formOf } from '../support/world.ts'
import type { Part, Person, Place, Stage } from './stage.ts'

export type Verdict = 'yes' | RefusalCode
type Verdicts = Record<Part, Verdict>
type Name = CommandName | QueryName
type InputOf<N extends Name> = N extends CommandName ? CommandInput<N> : N extends QueryName ? QueryInput<N> : never

/** What one wish comes to, by who has it. `in` is where the stage is set, `what` tells cases of one name apart. */
export interface Case<N extends Name = Name> {
  in?: Place
  what?: string
  verdicts: Verdicts
  input: (stage: Stage, part: Part) => InputOf<N> | Promise<InputOf<N>>
  /** With whose session, where it must not be the one that is used for everything. */
  cookie?: (stage: Stage, part: Part) => Promise<string | undefined>
}

const outside = (refusal: Verdict) => ({ nobody: 'auth.required', stranger: refusal, exMember: refusal }) as const
const inside = (verdict: Verdict) =>
  ({ member: verdict, roomOwner: verdict, admin: verdict, owner: verdict }) satisfies Partial<Verdicts>

const anyone: Verdicts = { nobody: 'yes', stranger: 'yes', exMember: 'yes', ...inside('yes') }
const signedIn: Verdicts = { ...anyone, nobody: 'auth.required' }
const all = (verdict: Verdict): Verdicts => ({ ...outside(verdict), ...inside(verdict) })
const admins: Verdicts = { ...all('auth.forbidden'), admin: 'yes', owner: 'yes' }
const owners: Verdicts = { ...all('auth.forbidden'), owner: 'yes' }

/** Of a room: who is not in it learns nothing, the others are told this. */
const ofRoom = (verdict: Verdict): Verdicts => ({ ...outside('room.not_found'), ...inside(verdict) })
const ofMessage = (verdict: Verdict): Verdicts => ({ ...outside('message.not_found'), ...inside(verdict) })
const butMembers = (verdicts: Verdicts, refusal: Verdict = 'auth.forbidden'): Verdicts => ({
  ...verdicts,
  member: refusal,
})

const poll = (roomId: string) => ({
  id: uuidv7(),
  roomId,
  question: 'When?',
  options: ['now', 'later'],
  multiple: false,
  anonymous: false,
})
const hello = (roomId: string) => ({ id: uuidv7(), roomId, text: 'hello' })
const room = ({ roomId }: Stage) => ({ roomId })
const message = ({ messageId }: Stage) => ({ messageId })
const own = ({ ownMessageId }: Stage) => ({ messageId: ownMessageId })
const nothing = () => ({})
const credentials = (who: Person) => {
  const { email, password } = formOf(who)
  return { email, password }
}
const session = async (stage: Stage, who: Part | Person) => ({ sessionId: (await stage.signIn(who)).sessionId })
const newSession = (stage: Stage, part: Part) => stage.signIn(part).then(({ cookie }) => cookie)

/** Every command and every query of the protocol: one without an entry does not compile. */
export const table: { [N in Name]: Case<N>[] } = {
  'workspace.setUp': [
    {
      verdicts: { ...all('workspace.exists'), nobody: 'workspace.exists' },
      input: () => ({ workspaceName: 'Mine', ...formOf('somebody') }),
    },
  ],
  'workspace.update': [{ verdicts: admins, input: () => ({ name: 'Northlight' }) }],
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

  'room.browse': [{ verdicts: signedIn, input: nothing }],
  'room.create': [{ verdicts: signedIn, input: () => ({ id: uuidv7(), kind: 'public', name: uuidv7() }) }],
  'room.openDirect': [
    { verdicts: signedIn, input: (stage) => ({ id: uuidv7(), personIds: [stage.idOf('bystander')] }) },
  ],
  'room.update': [
    { verdicts: butMembers(ofRoom('yes')), input: ({ roomId }) => ({ roomId, topic: uuidv7() }) },
    {
      in: 'archived',
      verdicts: butMembers(ofRoom('room.archived')),
      input: ({ roomId }) => ({ roomId, topic: uuidv7() }),
    },
    { in: 'direct', verdicts: ofRoom('room.is_direct'), input: ({ roomId }) => ({ roomId, slowSeconds: 60 }) },
    {
      in: 'public',
      what: 'as a default',
      verdicts: { ...ofRoom('auth.forbidden'), admin: 'yes', owner: 'yes' },
      input: ({ roomId }) => ({ roomId, isDefault: true }),
    },
    { what: 'as a default', verdicts: ofRoom('auth.forbidden'), input: ({ roomId }) => ({ roomId, isDefault: true }) },
  ],
  'room.makePrivate': [
    { in: 'public', verdicts: butMembers(ofRoom('yes')), input: room },
    { in: 'archived', verdicts: butMembers(ofRoom('room.archived')), input: room },
    { in: 'direct', verdicts: ofRoom('room.is_direct'), input: room },
  ],
  'room.archive': [
    { verdicts: butMembers(ofRoom('yes')), input: room },
    { in: 'direct', verdicts: ofRoom('room.is_direct'), input: room },
  ],
  'room.restore': [
    { in: 'archived', verdicts: butMembers(ofRoom('yes')), input: room },
    { in: 'direct', verdicts: ofRoom('room.is_direct'), input: room },
  ],
  'room.join': [
    { verdicts: ofRoom('yes'), input: room },
    { in: 'public', verdicts: signedIn, input: room },
    { in: 'archived public', verdicts: { ...ofRoom('yes'), ...outside('room.archived') }, input: room },
  ],
  'room.leave': [
    { verdicts: { ...ofRoom('yes'), roomOwner: 'room.last_owner' }, input: room },
    { in: 'archived', verdicts: { ...ofRoom('yes'), roomOwner: 'room.last_owner' }, input: room },
    { in: 'direct', verdicts: ofRoom('room.is_direct'), input: room },
  ],

  'member.add': [
    { verdicts: ofRoom('yes'), input: (stage) => ({ ...room(stage), personIds: [stage.idOf('bystander')] }) },
    {
      what: 'of oneself',
      verdicts: ofRoom('yes'),
      input: (stage, part) => ({ ...room(stage), personIds: [stage.idOf(part)] }),
    },
    {
      in: 'archived',
      verdicts: ofRoom('room.archived'),
      input: (stage) => ({ ...room(stage), personIds: [stage.idOf('bystander')] }),
    },
    {
      in: 'direct',
      verdicts: ofRoom('room.is_direct'),
      input: (stage) => ({ ...room(stage), personIds: [stage.idOf('bystander')] }),
    },
  ],
  'member.remove': [
    { verdicts: butMembers(ofRoom('yes')), input: (stage) => ({ ...room(stage), personId: stage.idOf('other') }) },
    {
      in: 'direct',
      verdicts: ofRoom('room.is_direct'),
      input: (stage) => ({ ...room(stage), personId: stage.idOf('other') }),
    },
  ],
  'member.setRole': [
    {
      verdicts: butMembers(ofRoom('yes')),
      input: (stage) => ({ ...room(stage), personId: stage.idOf('other'), role: 'owner' }),
    },
    {
      what: 'for oneself',
      verdicts: butMembers(ofRoom('yes')),
      input: (stage, part) => ({ ...room(stage), personId: stage.idOf(part), role: 'owner' }),
    },
    {
      in: 'direct',
      verdicts: ofRoom('room.is_direct'),
      input: (stage) => ({ ...room(stage), personId: stage.idOf('other'), role: 'owner' }),
    },
  ],

  'message.send': [
    { verdicts: ofRoom('yes'), input: ({ roomId }) => hello(roomId) },
    {
      what: 'as a reply',
      verdicts: ofRoom('yes'),
      input: ({ roomId, messageId }) => ({ ...hello(roomId), replyTo: messageId }),
    },
    { in: 'archived', verdicts: ofRoom('room.archived'), input: ({ roomId }) => hello(roomId) },
    { in: 'announcement', verdicts: butMembers(ofRoom('yes'), 'room.read_only'), input: ({ roomId }) => hello(roomId) },
    {
      in: 'slow',
      what: 'a second time',
      verdicts: butMembers(ofRoom('yes'), 'room.slow'),
      input: ({ roomId }) => hello(roomId),
    },
    { in: 'direct', verdicts: ofRoom('yes'), input: ({ roomId }) => hello(roomId) },
  ],
  'message.edit': [
    { verdicts: ofMessage('auth.forbidden'), input: (stage) => ({ ...message(stage), text: 'never said' }) },
    {
      what: 'of oneself',
      verdicts: ofMessage('yes'),
      input: (stage) => ({ ...own(stage), text: 'better' }),
    },
    {
      in: 'archived',
      what: 'of oneself',
      verdicts: ofMessage('room.archived'),
      input: (stage) => ({ ...own(stage), text: 'better' }),
    },
  ],
  'message.delete': [
    { verdicts: butMembers(ofMessage('yes')), input: message },
    { what: 'of oneself', verdicts: ofMessage('yes'), input: own },
    { in: 'archived', verdicts: butMembers(ofMessage('yes')), input: message },
    { in: 'direct', verdicts: ofMessage('auth.forbidden'), input: message },
  ],
  'message.pin': [
    { verdicts: ofMessage('yes'), input: (stage) => ({ ...message(stage), pinned: true }) },
    {
      in: 'announcement',
      verdicts: butMembers(ofMessage('yes'), 'room.read_only'),
      input: (stage) => ({ ...message(stage), pinned: true }),
    },
    {
      in: 'archived',
      verdicts: ofMessage('room.archived'),
      input: (stage) => ({ ...message(stage), pinned: true }),
    },
    { in: 'direct', verdicts: ofMessage('yes'), input: (stage) => ({ ...message(stage), pinned: true }) },
  ],
  'message.save': [
    { verdicts: ofMessage('yes'), input: (stage) => ({ ...message(stage), saved: true }) },
    { in: 'archived', verdicts: ofMessage('yes'), input: (stage) => ({ ...message(stage), saved: true }) },
  ],
  'reaction.set': [
    { verdicts: ofMessage('yes'), input: (stage) => ({ ...message(stage), emoji: '👍', on: true }) },
    {
      in: 'announcement',
      verdicts: ofMessage('yes'),
      input: (stage) => ({ ...message(stage), emoji: '👍', on: true }),
    },
    {
      in: 'archived',
      verdicts: ofMessage('room.archived'),
      input: (stage) => ({ ...message(stage), emoji: '👍', on: true }),
    },
  ],
  'message.page': [
    { verdicts: ofRoom('yes'), input: room },
    { in: 'public', verdicts: ofRoom('yes'), input: room },
    { in: 'archived', verdicts: ofRoom('yes'), input: room },
  ],
  'message.find': [
    { verdicts: ofMessage('yes'), input: message },
    { what: 'of oneself', verdicts: ofMessage('yes'), input: own },
  ],
  'message.thread': [{ verdicts: ofMessage('yes'), input: ({ messageId }) => ({ threadId: messageId }) }],
  'message.pinned': [{ verdicts: ofRoom('yes'), input: room }],
  'message.history': [
    { verdicts: ofMessage('yes'), input: message },
    { what: 'of oneself', verdicts: ofMessage('yes'), input: own },
  ],
  'message.saved': [{ verdicts: signedIn, input: nothing }],
  'notice.page': [{ verdicts: signedIn, input: nothing }],

  'poll.create': [
    { verdicts: ofRoom('yes'), input: ({ roomId }) => poll(roomId) },
    { in: 'archived', verdicts: ofRoom('room.archived'), input: ({ roomId }) => poll(roomId) },
    { in: 'announcement', verdicts: butMembers(ofRoom('yes'), 'room.read_only'), input: ({ roomId }) => poll(roomId) },
  ],
  'poll.vote': [
    { verdicts: ofMessage('yes'), input: ({ pollId }) => ({ messageId: pollId, choices: [0] }) },
    { in: 'announcement', verdicts: ofMessage('yes'), input: ({ pollId }) => ({ messageId: pollId, choices: [0] }) },
    {
      in: 'archived',
      verdicts: ofMessage('room.archived'),
      input: ({ pollId }) => ({ messageId: pollId, choices: [0] }),
    },
  ],
  'poll.close': [
    { verdicts: butMembers(ofMessage('yes')), input: ({ pollId }) => ({ messageId: pollId }) },
    {
      what: 'of oneself',
      verdicts: ofMessage('yes'),
      input: ({ ownPollId }) => ({ messageId: ownPollId }),
    },
    { in: 'archived', verdicts: ofMessage('room.archived'), input: ({ pollId }) => ({ messageId: pollId }) },
    { in: 'direct', verdicts: ofMessage('auth.forbidden'), input: ({ pollId }) => ({ messageId: pollId }) },
  ],

  'read.advance': [
    { verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, seq: 1 }) },
    { in: 'archived', verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, seq: 1 }) },
  ],
  'read.mark': [
    { verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, seq: 0 }) },
    { in: 'archived', verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, seq: 0 }) },
  ],
  'membership.update': [
    { verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, muted: true }) },
    {
      what: 'into a section of somebody else',
      verdicts: ofRoom('section.not_found'),
      input: async (stage) => ({ ...room(stage), sectionId: await stage.sectionOf('other') }),
    },
  ],
  'section.put': [
    { verdicts: signedIn, input: () => ({ id: uuidv7(), name: 'Work', position: 'a' }) },
    {
      what: 'of somebody else',
      verdicts: all('id.taken'),
      input: async (stage) => ({ id: await stage.sectionOf('other'), name: 'Mine', position: 'a' }),
    },
  ],
  'section.delete': [
    { verdicts: signedIn, input: async (stage, part) => ({ id: await stage.sectionOf(part) }) },
    {
      what: 'of somebody else',
      verdicts: all('section.not_found'),
      input: async (stage) => ({ id: await stage.sectionOf('other') }),
    },
  ],
  'draft.put': [
    { verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, text: 'What I' }) },
    { in: 'archived', verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, text: 'What I' }) },
    {
      what: 'in a thread',
      verdicts: ofRoom('yes'),
      input: ({ roomId, messageId }) => ({ roomId, threadId: messageId, text: 'What I' }),
    },
  ],
}
