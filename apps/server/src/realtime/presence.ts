import type { Hub } from './hub.ts'
import type { Session } from './session.ts'

/** A reload is not an absence: somebody who is back this soon was never shown as gone. */
const leaveGraceMs = 3_000

export interface Presence {
  /** Whose presence this session wants to know from now on: the people on its screen. */
  watch(session: Session, personIds: readonly string[]): void
  forget(session: Session): void
  stop(): void
}

/** Tells who is connected, only to those who have them on the screen. Nothing of it is stored. */
export function createPresence(hub: Hub): Presence {
  const watchers = new Map<string, Set<Session>>()
  const watched = new Map<Session, readonly string[]>()
  const leaving = new Map<string, NodeJS.Timeout>()

  const tell = (personId: string, online: boolean) => {
    for (const session of watchers.get(personId) ?? []) session.connection.send({ type: 'presence', data: { online: { [personId]: online } } })
  }

  hub.onPresence = (personId, online) => {
    const wasLeaving = leaving.get(personId)
    clearTimeout(wasLeaving)
    leaving.delete(personId)
    if (online) {
      if (!wasLeaving) tell(personId, true)
      return
    }
    leaving.set(personId, setTimeout(() => {
      leaving.delete(personId)
      tell(personId, false)
    }, leaveGraceMs))
  }

  const isOnline = (personId: string) => hub.isOnline(personId) || leaving.has(personId)

  function forget(session: Session): void {
    for (const personId of watched.get(session) ?? []) {
      const sessions = watchers.get(personId)
      sessions?.delete(session)
      if (sessions?.size === 0) watchers.delete(personId)
    }
    watched.delete(session)
  }

  return {
    watch(session, personIds) {
      forget(session)
      watched.set(session, personIds)
      for (const personId of personIds) watchers.set(personId, (watchers.get(personId) ?? new Set()).add(session))
      session.connection.send({ type: 'presence', data: { online: Object.fromEntries(personIds.map((id) => [id, isOnline(id)])) } })
    },
    forget,
    stop() {
      for (const timer of leaving.values()) clearTimeout(timer)
    },
  }
}
