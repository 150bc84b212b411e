import { join } from 'node:path'
import { openDatabase } from '../../apps/server/src/store/database.ts'
import { fillHistory } from '../lib/history.ts'
import { createWorkspace } from '../lib/workspace.ts'
import type { Member } from '../load/dialects.ts'

const rooms = 60
const people = 20
/** In the first room; the others share as many. */
export const messagesInLargest = 100_000

/**
 * A team with a past: people who are all in all rooms, messages of one line and of several by all of them, some minutes
 * apart, and everything read.
 */
export async function createTeam(dataDir: string): Promise<Member[]> {
  const members = await createWorkspace(dataDir, { rooms, peoplePerRoom: people, roomsPerPerson: rooms })
  await fillHistory(dataDir, messagesInLargest * 2)
  const database = await openDatabase({ url: `file:${join(dataDir, 'duplex.db')}` })
  const authors = await database.read.query<{ id: string }>('select "id" from "person"')
  await database.transaction(async (store) => {
    await store.execute(
      `update "message" set
         "text" = substr(replace(hex(zeroblob(60)), '0000', 'some words '), 1, 12 + ("seq" * 37) % 300) || ' ' || "seq",
         "authorId" = json_extract($1, '$[' || (("seq" / 3) % ${people}) || ']'),
         "createdAt" = strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-01', '+' || ("seq" * 2) || ' minutes')`,
      JSON.stringify(authors.map(({ id }) => id)),
    )
    await store.execute(
      `update "membership" set "readSeq" = (select "lastSeq" from "stream" where "id" = 'room:' || "membership"."roomId")`,
    )
  })
  await database.close()
  return members
}

export interface Room {
  id: string
  name: string
}

/** Everybody is in all of them; the large one is the first. */
export const roomsOf = ([member]: Member[]): Room[] =>
  Object.keys(member?.have ?? {})
    .filter((stream) => stream.startsWith('room:'))
    .map((stream, index) => ({ id: stream.slice('room:'.length), name: `room-${index}` }))
