import type { Versions } from '@duplex/protocol/frames'
import { Refusal } from '@duplex/protocol/refusals'
import type { Stream } from '@duplex/protocol/streams'
import type { Sync } from '../engine/sync.ts'
import type { Hub } from './hub.ts'
import type { Session } from './session.ts'

/** Answers hello: where every stream stands, then what the client missed of each that moved. */
export async function catchUp(session: Session, hello: unknown, hub: Hub, sync: Sync): Promise<void> {
  const { epoch, have } = parseHello(hello)
  const streams = await follow(session, hub, sync)
  const heads = await sync.heads(streams)
  const { personId, actor, connection } = session
  connection.send({ type: 'welcome', data: { epoch: sync.epoch, personId, sessionId: actor.sessionId, heads } })
  for (const stream of streams) {
    const frame = await sync.bring(stream, epoch === sync.epoch ? have[stream] : undefined, heads[stream] ?? 0)
    // Removed while this was read: nothing of the stream may go out any more.
    if (frame && session.follows.has(stream)) connection.send(frame)
  }
}

/** Follows first, reads after: whatever is said in between arrives live, and nothing falls through. */
async function follow(session: Session, hub: Hub, sync: Sync): Promise<Stream[]> {
  for (;;) {
    const revision = hub.revision(session.personId)
    const streams = await sync.streamsOf(session.personId)
    // Somebody was let in or removed while this was read: the list is old, and following it could leak.
    if (hub.revision(session.personId) !== revision) continue
    if (!session.connection.isOpen) return []
    for (const stream of streams) hub.follow(session, stream)
    session.isFollowing = true
    return streams
  }
}

function parseHello(data: unknown): { epoch: string | null; have: Versions } {
  const { epoch, have, ...others } = (data ?? {}) as Record<string, unknown>
  const isEpoch = epoch === null || typeof epoch === 'string'
  const isVersions = typeof have === 'object' && have !== null && !Array.isArray(have) && Object.values(have).every(Number.isSafeInteger)
  if (!isEpoch || !isVersions || Object.keys(others).length > 0) throw new Refusal('input.invalid', { path: '/data' })
  return { epoch, have: have as Versions }
}
