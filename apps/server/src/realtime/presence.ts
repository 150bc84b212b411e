import type { Follower, Hub } from './hub.ts'

/** A reload is not an absence: somebody who is back this soon was never shown as gone. */
const leaveGraceMs = 3_000

export interface Presence {
  /** Whose presence this follower wants to know from now on: the people on its screen. */
  watch(follower: Follower, personIds: readonly string[]): void
  forget(follower: Follower): void
  stop(): void
}

/** Tells who is connected, only to those who have them on the screen. Nothing of it is stored. */
export function createPresence(hub: Hub): Presence {
  const watchers = new Map<string, Set<Follower>>()
  const watched = new Map<Follower, readonly string[]>()
  const leaving = new Map<string, NodeJS.Timeout>()

  const tell = (personId: string, online: boolean) => {
    for (const follower of watchers.get(personId) ?? [])
      follower.connection.send({ type: 'presence', data: { online: { [personId]: online } } })
  }

  hub.onPresence = (personId, online) => {
    const wasLeaving = leaving.get(personId)
    clearTimeout(wasLeaving)
    leaving.delete(personId)
    if (online) {
      if (!wasLeaving) tell(personId, true)
      return
    }
    leaving.set(
      personId,
      setTimeout(() => {
        leaving.delete(personId)
        tell(personId, false)
      }, leaveGraceMs),
    )
  }

  const isOnline = (personId: string) => hub.isOnline(personId) || leaving.has(personId)

  function forget(follower: Follower): void {
    for (const personId of watched.get(follower) ?? []) {
      const followers = watchers.get(personId)
      followers?.delete(follower)
      if (followers?.size === 0) watchers.delete(personId)
    }
    watched.delete(follower)
  }

  return {
    watch(follower, personIds) {
      forget(follower)
      watched.set(follower, personIds)
      for (const personId of personIds) watchers.set(personId, (watchers.get(personId) ?? new Set()).add(follower))
      follower.connection.send({
        type: 'presence',
        data: { online: Object.fromEntries(personIds.map((id) => [id, isOnline(id)])) },
      })
    },
    forget,
    stop() {
      for (const timer of leaving.values()) clearTimeout(timer)
    },
  }
}
