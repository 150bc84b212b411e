import type { Row } from '@duplex/protocol/entities'
import type { personCommands } from '@duplex/protocol/people'
import { Refusal } from '@duplex/protocol/refusals'
import type { Actor } from '../domain/actor.ts'
import { foldEmail, isBlank, isReservedHandle, tidyName } from '../domain/names.ts'
import { isTime, isTimeZone } from '../domain/times.ts'
import { allow, mayDeactivate, maySetRole } from '../domain/permissions.ts'
import {
  countOwners,
  credentialByEmailKey,
  credentialOf,
  personByHandle,
  updateEmail,
  updatePassword,
  type Credential,
} from '../store/people.ts'
import { findRows } from '../store/rows.ts'
import { sessionsOf } from '../store/sessions.ts'
import type { Store } from '../store/store.ts'
import { endSessions } from './accounts.ts'
import { hashNewPassword, verifyPassword } from './passwords.ts'
import { handler, prepared, type Handlers, type Work } from './work.ts'

export const people: Handlers<keyof typeof personCommands> = {
  'person.update': handler(async (work, { name, handle }) => {
    const me = await personOf(work, work.me.id)
    if (handle !== undefined && handle !== me.handle) {
      const bearer = await work.ask((store) => personByHandle(store, handle))
      if (bearer || isReservedHandle(handle)) throw new Refusal('person.handle_taken')
    }
    work.put({ ...me, name: name === undefined ? me.name : tidyName(name), handle: handle ?? me.handle })
    return {}
  }),

  'person.setStatus': handler(async (work, { status }) => {
    const until = status?.until ?? null
    if (until !== null && !isTime(until)) throw new Refusal('input.invalid', { path: '/status/until' })
    const text = status && !isBlank(status.text) ? tidyName(status.text) : ''
    const me = await personOf(work, work.me.id)
    work.put({ ...me, status: status && { ...status, text } })
    return {}
  }),

  'person.setQuiet': handler(async (work, { until, hours }) => {
    if (until !== null && !isTime(until)) throw new Refusal('input.invalid', { path: '/until' })
    if (hours && !isTimeZone(hours.timeZone)) throw new Refusal('input.invalid', { path: '/hours/timeZone' })
    const me = await personOf(work, work.me.id)
    work.put({ ...me, quietUntil: until, quietHours: hours })
    return {}
  }),

  'person.changePassword': prepared(
    async ({ read, actor }, { currentPassword, newPassword }) => {
      const credential = await provenCredential(read, actor, currentPassword)
      const me = (await findRows(read, 'person', [credential.personId])).get(credential.personId)
      const workspace = (await findRows(read, 'workspace', ['workspace'])).get('workspace')
      return hashNewPassword(newPassword, [credential.email, me?.name ?? '', workspace?.name ?? ''])
    },
    async (work, _input, passwordHash) => {
      work.record((store) => updatePassword(store, work.me.id, passwordHash, work.now))
      await endOtherSessions(work)
      return {}
    },
  ),

  'person.changeEmail': prepared(
    ({ read, actor }, { currentPassword }) => provenCredential(read, actor, currentPassword),
    async (work, { email: given }) => {
      const email = given.trim()
      const emailKey = foldEmail(email)
      const bearer = await work.ask((store) => credentialByEmailKey(store, emailKey))
      if (bearer && bearer.personId !== work.me.id) throw new Refusal('person.email_taken')
      work.record((store) => updateEmail(store, work.me.id, { email, emailKey }))
      await endOtherSessions(work)
      return {}
    },
  ),

  'person.setRole': handler(async (work, { personId, role }) => {
    const person = await personOf(work, personId)
    allow(maySetRole(work.me))
    if (person.role === role) return {}
    if (person.role === 'owner' && !person.deactivatedAt) await keepAnOwner(work)
    work.put({ ...person, role })
    return {}
  }),

  'person.deactivate': handler(async (work, { personId }) => {
    const person = await personOf(work, personId)
    allow(mayDeactivate(work.me, person))
    if (person.deactivatedAt) return {}
    if (person.role === 'owner') await keepAnOwner(work)
    const sessions = await work.ask((store) => sessionsOf(store, personId))
    work.put({ ...person, deactivatedAt: work.now })
    endSessions(work, sessions)
    return {}
  }),

  'person.reactivate': handler(async (work, { personId }) => {
    const person = await personOf(work, personId)
    allow(mayDeactivate(work.me, person))
    if (person.deactivatedAt) work.put({ ...person, deactivatedAt: null })
    return {}
  }),
}

/** The caller's, where they know its password: a session alone is not enough to take an account over. */
async function provenCredential(read: Store, actor: Actor, password: string): Promise<Credential> {
  if (actor.kind !== 'person') throw new Refusal('auth.required')
  const credential = await credentialOf(read, actor.personId)
  if (!credential || !(await verifyPassword(credential.passwordHash, password)))
    throw new Refusal('auth.wrong_password')
  return credential
}

async function endOtherSessions(work: Work): Promise<void> {
  const sessions = await work.ask((store) => sessionsOf(store, work.me.id))
  endSessions(
    work,
    sessions.filter((session) => session.id !== work.sessionId),
  )
}

async function personOf(work: Work, personId: string): Promise<Row<'person'>> {
  const person = await work.find('person', personId)
  if (!person) throw new Refusal('person.not_found')
  return person
}

async function keepAnOwner(work: Work): Promise<void> {
  if ((await work.ask((store) => countOwners(store))) < 2) throw new Refusal('person.last_owner')
}
