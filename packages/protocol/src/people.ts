import * as Type from 'typebox'
import { command, query, signal } from './define.ts'
import { PersonRole } from './entities.ts'
import { Id, Time } from './ids.ts'
import { limits } from './limits.ts'
import { closed, Emoji, nullable, text } from './text.ts'

export const Name = text(limits.nameCharacters, { minLength: 1 })
export const Email = Type.Refine(
  text(limits.emailCharacters, { minLength: 3, description: 'an e-mail address' }),
  (value: string) => /^[^\s@]+@[^\s@]+$/.test(value),
  () => 'must be an e-mail address',
)
export const Handle = Type.String({
  pattern: '^[a-z0-9][a-z0-9._-]*[a-z0-9]$',
  minLength: 2,
  maxLength: limits.handleCharacters,
  description: 'lower case letters, digits, and . _ - between them',
})
export const Password = text(limits.passwordCharactersMax, { minLength: limits.passwordCharactersMin })
const TimeOfDay = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', description: 'HH:MM' })
const TimeZone = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9_+/-]+$', description: 'IANA name' })
/** Not judged, only compared. */
export const GivenPassword = text(limits.passwordCharactersMax, { minLength: 1 })

export const personCommands = {
  'person.update': command({
    summary: 'Changes the own name or handle.',
    input: closed({ name: Type.Optional(Name), handle: Type.Optional(Handle) }),
    output: closed({}),
    http: 'PATCH /me',
  }),
  'person.setStatus': command({
    summary: 'Says what the caller is about, for a while or until they say otherwise; null takes it away.',
    input: closed({
      status: nullable(closed({ emoji: Emoji, text: text(limits.statusCharacters), until: nullable(Time) })),
    }),
    output: closed({}),
    http: 'PUT /me/status',
  }),
  'person.setQuiet': command({
    summary: 'When the caller does not want to be disturbed: until a time, and at these hours of every day.',
    input: closed({
      until: nullable(Time),
      hours: nullable(closed({ from: TimeOfDay, to: TimeOfDay, timeZone: TimeZone })),
    }),
    output: closed({}),
    http: 'PUT /me/quiet',
  }),
  'person.changePassword': command({
    summary: 'Sets a new password and signs out everywhere else.',
    input: closed({ currentPassword: GivenPassword, newPassword: Password }),
    output: closed({}),
    http: 'PUT /me/password',
    rate: { burst: 5, perMinute: 5 },
  }),
  'person.changeEmail': command({
    summary: 'Sets the address the caller signs in with, and signs out everywhere else.',
    input: closed({ currentPassword: GivenPassword, email: Email }),
    output: closed({}),
    http: 'PUT /me/email',
    rate: { burst: 5, perMinute: 5 },
  }),
  'person.setRole': command({
    summary: 'Makes somebody owner, admin or member of the workspace.',
    input: closed({ personId: Id, role: PersonRole }),
    output: closed({}),
    http: 'PUT /people/:personId/role',
  }),
  'person.deactivate': command({
    summary: 'Ends an account: signed out everywhere, at once. What the person wrote stays.',
    input: closed({ personId: Id }),
    output: closed({}),
    http: 'POST /people/:personId/deactivate',
  }),
  'person.reactivate': command({
    summary: 'Opens a deactivated account again.',
    input: closed({ personId: Id }),
    output: closed({}),
    http: 'POST /people/:personId/reactivate',
  }),
}

export const personQueries = {
  'person.me': query({
    summary: 'Who is asking: id, session, and the e-mail address nobody else sees.',
    input: closed({}),
    output: closed({ personId: Id, sessionId: Id, email: Type.String() }),
    http: 'GET /me',
  }),
}

export const presenceSignals = {
  watch: signal({
    summary: 'Whose presence the caller wants to know: the people on the screen. Replaces the last list.',
    input: closed({ personIds: Type.Array(Id, { maxItems: limits.watchedPeople }) }),
    rate: { burst: 20, perMinute: 120 },
  }),
}
