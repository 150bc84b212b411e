import type { ServerFrame, Versions } from '@duplex/protocol/frames'
import { limits } from '@duplex/protocol/limits'
import type { Engine } from '../engine/engine.ts'
import { textFrame } from '../lib/frame.ts'
import type { Follower, Hub } from './hub.ts'

/** How often the session behind an open socket is looked up again: it may have run out by time. */
const recheckMs = 10 * 60 * 1000

const heartbeatFrame = (heads: Versions): Buffer =>
  textFrame(JSON.stringify({ type: 'heartbeat', data: { heads } } satisfies ServerFrame))
const nothingMoved = heartbeatFrame({})

/**
 * Every beat: a ping, and the heads of the followed streams that moved since the last one, so that a lost tail is
 * noticed without traffic. Returns how to stop it.
 */
export function startHeartbeat(hub: Hub, engine: Engine, beatMs = limits.heartbeatSeconds * 1000): () => void {
  const checkedAt = new WeakMap<Follower, number>()

  const timer = setInterval(() => {
    const heads = headsThatMoved(hub)
    for (const follower of hub.all()) {
      follower.connection.ping()
      const moved = heads.get(follower)
      // Who is behind and is not told this is told `stale` later.
      if (moved) follower.connection.deliver(heartbeatFrame(moved))
      else follower.connection.hint(nothingMoved)
      void recheck(follower)
    }
  }, beatMs)
  timer.unref()
  return () => clearInterval(timer)

  async function recheck(follower: Follower): Promise<void> {
    const now = performance.now()
    // At its first beat a socket is new: its session was looked up a moment ago.
    const isDue = now - (checkedAt.get(follower) ?? now) >= recheckMs
    if (isDue || !checkedAt.has(follower)) checkedAt.set(follower, now)
    if (!isDue) return
    const isAlive = await engine.refresh(follower.actor).catch(() => true)
    if (!isAlive) follower.connection.close('signedOut')
  }
}

function headsThatMoved(hub: Hub): Map<Follower, Versions> {
  const heads = new Map<Follower, Versions>()
  for (const [stream, head] of hub.takeMoved()) {
    for (const follower of hub.followersOf(stream)) {
      const known = heads.get(follower) ?? {}
      known[stream] = head
      heads.set(follower, known)
    }
  }
  return heads
}
