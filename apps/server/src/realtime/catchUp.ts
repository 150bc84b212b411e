import type { Versions } from '@duplex/protocol/frames'
import { Refusal } from '@duplex/protocol/refusals'
import type { Stream } from '@duplex/protocol/streams'
import type { Identify } from '../engine/identify.ts'
import type { Sync } from '../engine/sync.ts'
import type { Follower, Hub } from './hub.ts'

/** Answers hello: where every stream stands, then what the client missed of each that moved. */
export async function catchUp(follower: Follower, hello: unknown, hub: Hub, sync: Sync & Identify): Promise<void> {
  const { epoch, have } = parseHello(hello)
  // Signed out after the upgrade was let through, and before the hub knew of this socket: nobody else would notice.
  if (!(await sync.refresh(follower.actor))) return follower.connection.close('signedOut')
  const streams = await follow(follower, hub, sync)
  const heads = await sync.heads(streams)
  const { actor, connection } = follower
  connection.send({
    type: 'welcome',
    data: { epoch: sync.epoch, personId: actor.personId, sessionId: actor.sessionId, heads },
  })
  for (const stream of streams) {
    await connection.hasRead()
    if (!connection.isOpen) return
    const frame = await sync.bring(stream, epoch === sync.epoch ? have[stream] : undefined, heads[stream] ?? 0)
    // Removed while this was read: nothing of the stream may go out any more.
    if (frame && follower.follows.has(stream)) connection.send(frame)
  }
}

/** Follows first, reads after: whatever is said in between arrives live, and nothing falls through. */
async function follow(follower: Follower, hub: Hub, sync: Sync): Promise<Stream[]> {
  for (;;) {
    const revision = hub.revision(follower.actor.personId)
    const streams = await sync.streamsOf(follower.actor.personId)
    // Somebody was let in or removed while this was read: the list is old, and following it could leak.
    if (hub.revision(follower.actor.personId) !== revision) continue
    if (!follower.connection.isOpen) return []
    for (const stream of streams) hub.follow(follower, stream)
    follower.isFollowing = true
    return streams
  }
}

function parseHello(data: unknown): { epoch: string | null; have: Versions } {
  const { epoch, have, ...others } = (data ?? {}) as Record<string, unknown>
  const isEpoch = epoch === null || typeof epoch === 'string'
  if (!isEpoch || !isVersions(have) || Object.keys(others).length > 0)
    throw new Refusal('input.invalid', { path: '/data' })
  return { epoch, have }
}

/** Nothing stands before 0; a number below what a column holds would be an error of the database. */
const isVersions = (have: unknown): have is Versions =>
  typeof have === 'object' &&
  have !== null &&
  !Array.isArray(have) &&
  Object.values(have).every((version) => Number.isSafeInteger(version) && version >= 0)
