import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { expect, test } from 'vitest'
import { sqlBetween } from '../../../../prisma/difference.ts'
import { models, schemaFor } from '../../../../prisma/schema.mjs'
import { sqliteAdapter } from '../../src/store/sqliteAdapter.ts'
import { openConnection, pathOf } from '../../src/store/sqliteConnection.ts'
import { eachDatabase } from '../support/databases.ts'

/** What is missing in the database at this address for these models. */
const missing = (url: string, dialect: 'sqlite' | 'postgresql', ofModels: string): Promise<string> =>
  sqlBetween(dialect === 'sqlite' ? fileAdapter(url) : serverAdapter(url), 'database', schemaFor(dialect, ofModels))

function fileAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  const adapter = sqliteAdapter(openConnection(pathOf(url), { readOnly: true }))
  return { ...adapter, connectToShadowDb: () => adapter.connect() }
}

/** Prisma's adapter does not know the type "char", in which PostgreSQL's catalogue says what kind a thing is: it is given text. */
function serverAdapter(url: string): SqlMigrationAwareDriverAdapterFactory {
  const pool = new pg.Pool({ connectionString: url })
  const ask = pool.query.bind(pool) as (question: unknown) => Promise<pg.QueryResult>
  const [char, text] = [18, 25] // object ids of types
  const query = async (question: unknown) => {
    const result = await ask(question)
    for (const field of result.fields) if (field.dataTypeID === char) field.dataTypeID = text
    return result
  }
  return new PrismaPg(Object.assign(pool, { query }))
}

eachDatabase('The schema', ({ dialect, create }) => {
  test('is what the migrations make: if not, run `npm run db:migration NAME`', async () => {
    expect(await missing(await create(), dialect, models())).toBe('')
  })

  test('would show a column that no migration adds', async () => {
    const ahead = models().replace('model Room {', 'model Room {\n  colour String?')
    expect(await missing(await create(), dialect, ahead)).toMatch(/ALTER TABLE "room" ADD COLUMN .*"colour" TEXT/)
  })
})
