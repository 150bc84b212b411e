import { limits } from '@duplex/protocol/limits'
import type { Actor, NobodyActor, PersonActor } from '../domain/actor.ts'
import { hashToken } from '../lib/tokens.ts'
import type { Database } from '../store/database.ts'
import { extendSessionKey, sessionById, sessionByTokenHash, type LiveSession } from '../store/sessions.ts'
import type { Ledger } from './ledger.ts'

const dayMs = 24 * 60 * 60 * 1000
/** How exact "last seen" is; each touch is a write. */
const touchEveryMs = 60 * 60 * 1000

export interface Identify {
  /** Who holds this cookie. A token that fits nothing is nobody's, for whatever reason. */
  identify(token: string | undefined, from: Omit<NobodyActor, 'kind'>): Promise<Actor>
  /** Whether the session behind an open socket is still alive; keeps it alive, as use does. */
  refresh(actor: PersonActor): Promise<boolean>
}

export function createIdentify(database: Database, ledger: Ledger): Identify {
  async function isAlive(session: LiveSession | null, actor: PersonActor): Promise<boolean> {
    const now = Date.now()
    if (!session || session.expiresAt <= new Date(now).toISOString()) return false
    if (now - Date.parse(session.lastSeenAt) > touchEveryMs) await touch(actor)
    return true
  }

  /** Moves "last seen" and, with it, the idle limit; the absolute limit stays. */
  async function touch(actor: PersonActor): Promise<void> {
    await ledger.submit(actor, async (work) => {
      const session = await work.find('session', actor.sessionId)
      if (!session || session.deletedAt) return
      const end = Date.parse(session.createdAt) + limits.sessionMaxDays * dayMs
      const idle = Date.parse(work.now) + limits.sessionIdleDays * dayMs
      work.put({ ...session, lastSeenAt: work.now })
      work.record((store) => extendSessionKey(store, session.id, new Date(Math.min(end, idle)).toISOString()))
    })
  }

  return {
    async identify(token, from) {
      const nobody: Actor = { kind: 'nobody', ...from }
      if (!token) return nobody
      const session = await sessionByTokenHash(database.read, hashToken(token))
      if (!session) return nobody
      const actor: PersonActor = { kind: 'person', personId: session.personId, sessionId: session.id, ...from }
      return (await isAlive(session, actor)) ? actor : nobody
    },
    refresh: async (actor) => isAlive(await sessionById(database.read, actor.sessionId), actor),
  }
}
