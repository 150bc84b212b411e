import { limits } from '@duplex/protocol/limits'
import type { Engine } from '../engine/engine.ts'
import type { Hub } from './hub.ts'
import type { Session } from './session.ts'

/** How often an open socket's session is looked up again: it may have run out by time. */
const recheckMs = 10 * 60 * 1000

/**
 * Every beat: a ping, and the heads of the followed streams that moved since the last one, so that a lost tail is
 * noticed without traffic. Returns how to stop it.
 */
export function startHeartbeat(hub: Hub, engine: Engine, beatMs = limits.heartbeatSeconds * 1000): () => void {
  const timer = setInterval(() => {
    const moved = Object.entries(hub.takeMoved())
    for (const session of hub.sessions()) {
      session.connection.ping()
      const heads = Object.fromEntries(moved.filter(([stream]) => session.follows.has(stream as never)))
      session.connection.send({ type: 'heartbeat', data: { heads } })
      void recheck(session)
    }
  }, beatMs)
  timer.unref()
  return () => clearInterval(timer)

  async function recheck(session: Session): Promise<void> {
    if (performance.now() - session.checkedAt < recheckMs) return
    session.checkedAt = performance.now()
    const isAlive = await engine.refresh(session.actor).catch(() => true)
    if (!isAlive) session.connection.close('signedOut')
  }
}
