import type { Row } from '@duplex/protocol/entities'
import { selectRows } from './rows.ts'
import type { Store } from './store.ts'

export interface SessionKey {
  tokenHash: string
  sessionId: string
  personId: string
  expiresAt: string
}

/** What a session's cookie opens. */
export interface OpenedSession {
  session: Row<'session'>
  personId: string
  expiresAt: string
  /** When the person's account was ended, if it was. */
  deactivatedAt: string | null
}

/** One query: this is asked for every request and every socket. An ended session is found as well, with its `deletedAt`. */
export async function sessionByTokenHash(store: Store, tokenHash: string): Promise<OpenedSession | undefined> {
  const [found] = await store.query<Omit<Row<'session'>, 'table'> & Omit<OpenedSession, 'session'>>(
    `select session."id", session."version", session."deletedAt", session."personId", session."device", session."createdAt",
       session."lastSeenAt", key."expiresAt", person."deactivatedAt"
     from "session_key" as key
     join "session" as session on session."id" = key."sessionId"
     join "person" as person on person."id" = session."personId"
     where key."tokenHash" = $1`,
    tokenHash,
  )
  if (!found) return undefined
  const { expiresAt, deactivatedAt, ...session } = found
  return { session: { table: 'session', ...session }, personId: session.personId, expiresAt, deactivatedAt }
}

/** The living sessions of a person. */
export const sessionsOf = (store: Store, personId: string): Promise<Row<'session'>[]> =>
  selectRows(store, 'session', 'where row."personId" = $1 and row."deletedAt" is null', personId)

export async function insertSessionKey(store: Store, key: SessionKey): Promise<void> {
  await store.prisma.sessionKey.create({ data: key })
}

/** The cookies of these sessions open nothing any more. */
export async function deleteSessionKeys(store: Store, sessionIds: readonly string[]): Promise<void> {
  await store.prisma.sessionKey.deleteMany({ where: { sessionId: { in: [...sessionIds] } } })
}
