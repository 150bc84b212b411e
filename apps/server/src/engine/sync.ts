import type { Row } from '@duplex/protocol/entities'
import type { ServerFrame, Versions } from '@duplex/protocol/frames'
import { limits } from '@duplex/protocol/limits'
import { roomStream, userStream, workspaceStream, type Stream } from '@duplex/protocol/streams'
import type { Database } from '../store/database.ts'
import { roomsOf } from '../store/rooms.ts'
import { findStreams, rowsSince, windowOf } from '../store/streams.ts'

/** What a client that comes back needs: which streams are its person's, where they stand, and what it missed. */
export interface Sync {
  /** Names the database: positions of another epoch mean nothing here. */
  epoch: string
  /** The streams a person follows, as committed now. */
  streamsOf(personId: string): Promise<Stream[]>
  heads(streams: readonly Stream[]): Promise<Versions>
  /**
   * What brings a copy that stands at `from` (undefined: holds nothing) to `to`, a head read before: the difference, or the
   * newest window where that is too much; null where nothing is missing. Rows may be newer than `to`: they come again, live.
   */
  bring(stream: Stream, from: number | undefined, to: number): Promise<ServerFrame | null>
}

export function createSync({ read }: Database, epoch: string): Sync {
  return {
    epoch,
    async streamsOf(personId) {
      const rooms = await roomsOf(read, personId)
      return [workspaceStream, userStream(personId), ...rooms.map(roomStream)]
    },
    async heads(streams) {
      const states = await findStreams(read, streams)
      return Object.fromEntries(streams.map((stream) => [stream, states.get(stream)?.version ?? 0]))
    },
    async bring(stream, from, to) {
      if (from === to) return null
      if (from !== undefined && from < to) {
        const rows = await rowsSince(read, stream, from, limits.differenceRows + 1)
        if (rows.length <= limits.differenceRows && charactersIn(rows) <= limits.differenceCharacters)
          return { type: 'changes', data: { stream, from, to, rows } }
      }
      return { type: 'reset', data: { stream, to, rows: await windowOf(read, stream, limits.windowRows) } }
    },
  }
}

/** Texts are what makes rows large. */
const charactersIn = (rows: readonly Row[]): number =>
  rows.reduce((sum, row) => sum + (row.table === 'message' ? row.text.length : 0), 0)
