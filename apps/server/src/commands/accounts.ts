import { newPerson } from '@duplex/protocol/defaults'
import type { Person, Row } from '@duplex/protocol/entities'
import { limits } from '@duplex/protocol/limits'
import { Refusal } from '@duplex/protocol/refusals'
import { uuidv7 } from 'uuidv7'
import { foldEmail, freeHandle, proposeHandle, tidyName } from '../domain/names.ts'
import { hashToken, mintToken } from '../lib/tokens.ts'
import { credentialByEmailKey, handlesStartingWith, insertCredential } from '../store/people.ts'
import { deleteSessionKeys, insertSessionKey } from '../store/sessions.ts'
import type { Draft, Work } from './work.ts'

const dayMs = 24 * 60 * 60 * 1000

interface Newcomer {
  name: string
  email: string
  passwordHash: string
  role: Person['role']
}

/** Opens an account and signs it in. Gives the person's id. */
export async function openAccount(work: Work, { name: given, email, passwordHash, role }: Newcomer): Promise<string> {
  const name = tidyName(given)
  const emailKey = foldEmail(email)
  if (await work.ask((store) => credentialByEmailKey(store, emailKey))) throw new Refusal('person.email_taken')
  const proposal = proposeHandle(name, email)
  const taken = await work.ask((store) => handlesStartingWith(store, proposal))
  const id = uuidv7()
  work.put({
    table: 'person',
    ...newPerson,
    id,
    deletedAt: null,
    name,
    handle: freeHandle(proposal, (handle) => taken.has(handle)),
    role,
    createdAt: work.now,
    deactivatedAt: null,
  })
  work.record((store) =>
    insertCredential(store, { personId: id, email: email.trim(), emailKey, passwordHash, changedAt: work.now }),
  )
  openSession(work, id)
  return id
}

/** Signs somebody in on the device that asks: always a new token, whatever cookie came along. */
export function openSession(work: Work, personId: string): void {
  const id = uuidv7()
  const token = mintToken()
  const createdAt = work.now
  const idleEnd = new Date(Date.parse(createdAt) + limits.sessionIdleDays * dayMs).toISOString()
  const lastEnd = new Date(Date.parse(createdAt) + limits.sessionMaxDays * dayMs).toISOString()
  work.put({
    table: 'session',
    id,
    deletedAt: null,
    personId,
    device: work.actor.device,
    createdAt,
    lastSeenAt: createdAt,
  })
  work.record((store) =>
    insertSessionKey(store, { tokenHash: hashToken(token), sessionId: id, personId, expiresAt: idleEnd }),
  )
  work.setCookie({ token, expiresAt: lastEnd })
}

/** Ends sessions: the tombstones close their sockets, the keys fit nothing any more. */
export function endSessions(work: Work, sessions: readonly Row<'session'>[]): void {
  for (const session of sessions) work.put({ ...session, deletedAt: work.now } satisfies Draft)
  if (sessions.length > 0)
    work.record((store) =>
      deleteSessionKeys(
        store,
        sessions.map((session) => session.id),
      ),
    )
}
