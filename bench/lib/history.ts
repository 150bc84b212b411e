import { join } from 'node:path'
import { openDatabase, type Database } from '../../apps/server/src/store/database.ts'
import { writeStreams } from '../../apps/server/src/store/streams.ts'
import { textOf } from '../load/marks.ts'

const atOnce = 250_000

interface Filled {
  /** Of the first room. */
  lastSeq: number
  version: number
  /** Where all rooms stand. */
  streams: Record<string, number>
}

/** Adds messages until there are so many: half of them in the first room, one turn of the server each. */
export async function fillHistory(dataDir: string, messages: number): Promise<Filled> {
  const database = await openDatabase({ url: `file:${join(dataDir, 'duplex.db')}` })
  const rooms = await database.read.query<{ id: string; authorId: string; lastSeq: number }>(
    `select room."id", min(member."personId") as "authorId", stream."lastSeq" from "room" as room
     join "member" as member on member."roomId" = room."id" join "stream" as stream on stream."id" = 'room:' || room."id"
     group by room."id" order by room."id"`,
  )
  const streams: Record<string, number> = {}
  for (const [index, room] of rooms.entries()) {
    const wanted = index === 0 ? messages / 2 : Math.round(messages / 2 / (rooms.length - 1))
    for (let seq = room.lastSeq; seq < wanted; seq += atOnce)
      await fill(database, room, seq, Math.min(seq + atOnce, wanted))
    streams[`room:${room.id}`] = wanted + 1
  }
  await database.close()
  return { lastSeq: messages / 2, version: messages / 2 + 1, streams }
}

/** Messages after `from` up to `to`; the room itself and its people came with version 1. */
const fill = (database: Database, room: { id: string; authorId: string }, from: number, to: number): Promise<void> =>
  database.transaction(async (store) => {
    await store.execute(
      `insert into "message" ("id", "version", "roomId", "seq", "authorId", "text", "mentions", "createdAt")
       with recursive number(seq) as (select $1 + 1 union all select seq + 1 from number where seq < $2)
       select printf('%08x-%04x-7000-8000-%s', seq >> 16, seq & 65535, substr($3, 25)), seq + 1, $3, seq, $4, $5, '[]', '2026-01-01T00:00:00.000Z'
       from number`,
      from,
      to,
      room.id,
      room.authorId,
      textOf(0, 0, 100),
    )
    await writeStreams(store, [{ id: `room:${room.id}`, version: to + 1, lastSeq: to }])
  })
