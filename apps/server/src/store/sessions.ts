import type { Row } from '@duplex/protocol/entities'
import { selectRows } from './rows.ts'
import type { Store } from './store.ts'

/** What a session's cookie opens. Only a hash of the token is kept. */
export interface SessionKey {
  tokenHash: string
  sessionId: string
  personId: string
  expiresAt: string
}

/** A session that was not ended, of a person whose account was not ended. Whether it has expired is for the reader of the clock. */
export interface LiveSession {
  id: string
  personId: string
  createdAt: string
  lastSeenAt: string
  expiresAt: string
}

/** One query: this is asked for every request and every socket. */
const liveSession = `
  select session."id", session."personId", session."createdAt", session."lastSeenAt", key."expiresAt"
  from "session_key" as key
  join "session" as session on session."id" = key."sessionId" and session."deletedAt" is null
  join "person" as person on person."id" = session."personId" and person."deactivatedAt" is null and person."deletedAt" is null`

export const sessionByTokenHash = async (store: Store, tokenHash: string): Promise<LiveSession | null> =>
  (await store.query<LiveSession>(`${liveSession} where key."tokenHash" = $1`, tokenHash))[0] ?? null

export const sessionById = async (store: Store, sessionId: string): Promise<LiveSession | null> =>
  (await store.query<LiveSession>(`${liveSession} where key."sessionId" = $1`, sessionId))[0] ?? null

/** The sessions of a person that were not ended. */
export const sessionsOf = (store: Store, personId: string): Promise<Row<'session'>[]> =>
  selectRows(store, 'session', 'where row."personId" = $1 and row."deletedAt" is null', personId)

/** Sessions that were not ended and whose cookie ran out. */
export const expiredSessions = (store: Store, now: string, limit: number): Promise<Row<'session'>[]> =>
  selectRows(
    store,
    'session',
    `where row."deletedAt" is null
       and row."id" in (select "sessionId" from "session_key" where "expiresAt" <= $1)
     limit $2`,
    now,
    limit,
  )

export async function insertSessionKey(store: Store, key: SessionKey): Promise<void> {
  await store.prisma.sessionKey.create({ data: key })
}

export async function extendSessionKey(store: Store, sessionId: string, expiresAt: string): Promise<void> {
  await store.prisma.sessionKey.updateMany({ where: { sessionId }, data: { expiresAt } })
}

/** The cookies of these sessions open nothing any more. */
export async function deleteSessionKeys(store: Store, sessionIds: readonly string[]): Promise<void> {
  await store.prisma.sessionKey.deleteMany({ where: { sessionId: { in: [...sessionIds] } } })
}
