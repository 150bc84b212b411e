import * as Type from 'typebox'
import { command, query, signal } from './define.ts'
import { PersonRole } from './entities.ts'
import { Id } from './ids.ts'
import { limits } from './limits.ts'
import { closed, text } from './text.ts'

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
/** Not judged, only compared. */
export const GivenPassword = text(limits.passwordCharactersMax, { minLength: 1 })

export const personCommands = {
  'person.update': command({
    summary: 'Changes the own name or handle.',
    input: closed({ name: Type.Optional(Name), handle: Type.Optional(Handle) }),
    output: closed({}),
    http: 'PATCH /me',
  }),
  'person.changePassword': command({
    summary: 'Sets a new password and signs out everywhere else.',
    input: closed({ currentPassword: GivenPassword, newPassword: Password }),
    output: closed({}),
    http: 'PUT /me/password',
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
