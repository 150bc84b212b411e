// `npm run db:seed`: a believable workspace to look at, in the database the server would use.
import { join } from 'node:path'
import type { Row } from '@duplex/protocol/entities'
import { hashNewPassword } from '../apps/server/src/commands/passwords.ts'
import { readConfig } from '../apps/server/src/config.ts'
import { openDatabase, type Database, type Store } from '../apps/server/src/store/database.ts'
import { insertCredential } from '../apps/server/src/store/people.ts'
import { insertDirect } from '../apps/server/src/store/rooms.ts'
import { findRows, writeRows } from '../apps/server/src/store/rows.ts'
import { writeStreams } from '../apps/server/src/store/streams.ts'
import { insertPin, insertReply } from '../apps/server/src/store/threads.ts'
import { handles } from './northlight/people.ts'
import { northlight } from './northlight/workspace.ts'

const password = 'a calm northern light'
const emailOf = (handle: string) => `${handle}@northlight.example`

/** Fills an empty database; everybody has the same password. Gives what Ada, the owner, signs in with. */
export async function seed(database: Database, { now }: { now: Date }): Promise<{ email: string; password: string }> {
  const { rows, streams, directs, idOf } = northlight(now)
  const passwordHash = await hashNewPassword(password, [])
  const changedAt = now.toISOString()
  await database.transaction(async (tx) => {
    if ((await findRows(tx, 'workspace', ['workspace'])).size > 0)
      throw new Error('There is a workspace in this database already.')
    await writeRows(tx, rows)
    await writeStreams(tx, streams)
    for (const row of rows) if (row.table === 'message') await file(tx, row)
    for (const { key, roomId } of directs) await insertDirect(tx, key, roomId)
    for (const handle of handles) {
      const email = emailOf(handle)
      await insertCredential(tx, { personId: idOf[handle], email, emailKey: email, passwordHash, changedAt })
    }
  })
  return { email: emailOf('ada'), password }
}

/** Where answers and pins are found. */
async function file(tx: Store, { id, roomId, seq, threadId, pinnedAt }: Row<'message'>): Promise<void> {
  if (threadId) await insertReply(tx, { id, threadId, seq, pings: true })
  if (pinnedAt) await insertPin(tx, id, roomId, pinnedAt)
}

async function main(): Promise<void> {
  const { databaseUrl, dataDir } = readConfig(process.env)
  const database = await openDatabase({ url: databaseUrl ?? `file:${join(dataDir, 'duplex.db')}` })
  try {
    const { email, password } = await seed(database, { now: new Date() })
    console.log(`Northlight is there. Sign in as ${email} with the password: ${password}`)
  } finally {
    await database.close()
  }
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
  process.exit() // the schema engine leaves a timer of ten seconds behind
}
