import { join } from 'node:path'
import { plainMessage } from '@duplex/protocol/defaults'
import type { Row } from '@duplex/protocol/entities'
import { roomStream } from '@duplex/protocol/streams'
import { uuidv7 } from 'uuidv7'
import { openDatabase } from '../../apps/server/src/store/database.ts'
import { writeRows } from '../../apps/server/src/store/rows.ts'
import { findStreams, writeStreams } from '../../apps/server/src/store/streams.ts'
import type { Person } from './person.ts'

/** A past for the room on the screen, straight into the database: nobody may write that much that quickly. */
export async function fill(person: Person, count: number, say: (number: number) => string): Promise<void> {
  const database = await openDatabase({ url: `file:${join(person.server.dataDir, 'duplex.db')}` })
  const authorId = await person.id()
  const { roomId } = person
  const stream = roomStream(roomId)
  await database.transaction(async (store) => {
    const { version = 0, lastSeq = 0 } = (await findStreams(store, [stream])).get(stream) ?? {}
    const start = Date.now() - count * 60_000
    const messages = Array.from({ length: count }, (_, index): Row<'message'> => ({
      table: 'message',
      ...plainMessage,
      id: uuidv7(),
      version: version + 1,
      deletedAt: null,
      roomId,
      seq: lastSeq + index + 1,
      authorId,
      text: say(index + 1),
      mentions: [],
      createdAt: new Date(start + index * 60_000).toISOString(),
      editedAt: null,
    }))
    await writeRows(store, messages)
    await writeStreams(store, [{ id: stream, version: version + 1, lastSeq: lastSeq + count }])
  })
  await database.close()
}
