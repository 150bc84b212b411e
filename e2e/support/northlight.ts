import { join } from 'node:path'
import { openDatabase } from '../../apps/server/src/store/database.ts'
import { seed } from '../../prisma/seed.ts'

/** Puts the workspace of the pictures into a data folder. Gives its rooms by their names. */
export async function fillWorkspace(dataDir: string): Promise<Map<string, string>> {
  const database = await openDatabase({ url: `file:${join(dataDir, 'duplex.db')}` })
  await seed(database, { now: new Date() })
  const rooms = await database.read.prisma.room.findMany()
  await database.close()
  return new Map(rooms.map(({ id, name }) => [name, id]))
}
