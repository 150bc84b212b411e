import type { Versions } from '@duplex/protocol/frames'
import { limits } from '@duplex/protocol/limits'
import { Refusal } from '@duplex/protocol/refusals'
import { roomStream, userStream, workspaceStream, type Stream } from '@duplex/protocol/streams'
import { roomsOf } from '../store/rooms.ts'
import type { Database } from '../store/database.ts'
import { findStreams, rowsSince, windowOf } from '../store/streams.ts'
import type { Hub } from './hub.ts'
import type { Session } from './session.ts'

export type CatchUp = (session: Session, hello: unknown) => Promise<void>

interface Hello {
  epoch: string | null
  have: Versions
}

/** Answers hello: where every stream stands, then for each that moved the difference, or the newest window. */
export function createCatchUp(database: Database, hub: Hub, epoch: string): CatchUp {
  return async (session, data) => {
    const hello = parseHello(data)
    const streams = await follow(session)
    const stands = await findStreams(database.read, streams)
    const heads = Object.fromEntries(streams.map((stream) => [stream, stands.get(stream)?.version ?? 0]))
    const { personId, actor, connection } = session
    connection.send({ type: 'welcome', data: { epoch, personId, sessionId: actor.sessionId, heads } })
    const have = hello.epoch === epoch ? hello.have : {}
    for (const stream of streams) await bring(session, stream, have[stream], heads[stream] ?? 0)
  }

  /** Follows first, reads after: whatever is said in between arrives live, and nothing falls through. */
  async function follow(session: Session): Promise<Stream[]> {
    const own: Stream[] = [workspaceStream, userStream(session.personId)]
    for (;;) {
      const revision = hub.revision(session.personId)
      const rooms = (await roomsOf(database.read, session.personId)).map(roomStream)
      // Somebody was let in or removed while this was read: the list is old, and following it could leak.
      if (hub.revision(session.personId) !== revision) continue
      if (!session.connection.isOpen) return []
      for (const stream of [...own, ...rooms]) hub.follow(session, stream)
      session.isFollowing = true
      return [...own, ...rooms]
    }
  }

  /** The head was read before the rows, so the rows are at least as new as it says; what is newer comes again, live. */
  async function bring(session: Session, stream: Stream, from: number | undefined, to: number): Promise<void> {
    if (from === to) return
    const isBehind = from !== undefined && from < to
    const difference = isBehind ? await rowsSince(database.read, stream, from, limits.differenceRows + 1) : []
    const isShort = isBehind && difference.length <= limits.differenceRows
    const rows = isShort ? difference : await windowOf(database.read, stream, limits.windowRows)
    // Removed while this was read: nothing of it may go out any more.
    if (!session.follows.has(stream)) return
    if (isShort) session.connection.send({ type: 'changes', data: { stream, from, to, rows } })
    else session.connection.send({ type: 'reset', data: { stream, to, rows } })
  }
}

function parseHello(data: unknown): Hello {
  const { epoch, have, ...others } = (data ?? {}) as Record<string, unknown>
  const isEpoch = epoch === null || typeof epoch === 'string'
  const isVersions = typeof have === 'object' && have !== null && !Array.isArray(have) && Object.values(have).every(Number.isSafeInteger)
  if (!isEpoch || !isVersions || Object.keys(others).length > 0) throw new Refusal('input.invalid', { path: '/data' })
  return { epoch, have: have as Versions }
}
