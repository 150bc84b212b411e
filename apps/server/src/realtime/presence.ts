import type { Follower, Hub } from './hub.ts'

/** A reload is not an absence: somebody who is back this soon was never shown as gone. */
const leaveGraceMs = 3_000
/** So long news are collected for each who watches: one frame says all of them. */
const collectMs = 250

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
  /** What is to be told: the newest state of each person. It waits where the reader does not keep up, and grows no larger. */
  const news = new Map<Follower, Map<string, boolean>>()
  let timer: NodeJS.Timeout | undefined

  function note(personId: string, online: boolean): void {
    for (const follower of watchers.get(personId) ?? []) {
      const told = news.get(follower) ?? new Map<string, boolean>()
      news.set(follower, told.set(personId, online))
    }
    tellSoon()
  }

  function tellSoon(): void {
    if (news.size > 0) timer ??= setTimeout(tell, collectMs)
  }

  function tell(): void {
    timer = undefined
    for (const [follower, online] of news) {
      if (!follower.connection.keepsUp) continue
      news.delete(follower)
      follower.connection.send({ type: 'presence', data: { online: Object.fromEntries(online) } })
    }
    tellSoon()
  }

  hub.onPresence = (personId, online) => {
    const wasLeaving = leaving.get(personId)
    clearTimeout(wasLeaving)
    leaving.delete(personId)
    if (online) {
      if (!wasLeaving) note(personId, true)
      return
    }
    leaving.set(
      personId,
      setTimeout(() => {
        leaving.delete(personId)
        note(personId, false)
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
    news.delete(follower)
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
      // Everybody goes now; nobody has to be told.
      hub.onPresence = () => {}
      clearTimeout(timer)
      for (const leave of leaving.values()) clearTimeout(leave)
    },
  }
}
