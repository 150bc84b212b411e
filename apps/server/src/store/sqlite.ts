import { PrismaClient } from '@duplex/prisma/sqlite'
import { migrate } from './migrate.ts'
import { sqliteAdapter, sqliteQueryable } from './sqliteAdapter.ts'
import { createFile, openConnection, pathOf, type SqliteConnection } from './sqliteConnection.ts'
import type { Client, Database, Store, Value } from './store.ts'
import { oneAtATime, whileOpen } from './transactions.ts'

/**
 * Two connections. A statement on the writing one is part of whatever transaction is open there, whoever sent it: so
 * only `transaction` has it, one body at a time, and everybody else reads on the other one.
 */
export async function openSqlite(url: string): Promise<Database> {
  const path = pathOf(url)
  createFile(path)
  await migrateFile(path)

  const writing = openConnection(path, { readOnly: false })
  const reading = openConnection(path, { readOnly: true })
  const writer = new PrismaClient({ adapter: sqliteAdapter(writing) })
  const reader = new PrismaClient({ adapter: sqliteAdapter(reading) })
  const inTurn = oneAtATime()
  let closing: Promise<void> | undefined

  return {
    dialect: 'sqlite',
    read: storeOn(reading, reader),
    transaction: (body) => inTurn(() => inTransaction(writing, () => whileOpen(storeOn(writing, writer), body))),
    ping: async () => void reading.prepare('select 1').statement.get(),
    close: () =>
      (closing ??= inTurn(async () => {
        await Promise.all([reader.$disconnect(), writer.$disconnect()])
        reading.close()
        writing.close()
      })),
  }
}

/** Prisma's own `$transaction` would do the same for five times the processor time. */
async function inTransaction<Result>(connection: SqliteConnection, body: () => Promise<Result>): Promise<Result> {
  const run = (sql: string) => connection.prepare(sql).statement.run()
  run('begin immediate')
  try {
    const result = await body()
    run('commit')
    return result
  } catch (error) {
    // Some errors, a full disk among them, have undone it already.
    if (connection.inTransaction()) run('rollback')
    throw error
  }
}

/** `$1` is a name to SQLite: parameters are bound as `{ 1: ..., 2: ... }`. */
const named = (values: Value[]): Record<string, Value> =>
  Object.fromEntries(values.map((value, index) => [index + 1, value]))

const storeOn = (connection: SqliteConnection, prisma: Client): Store => ({
  dialect: 'sqlite',
  prisma,
  query: async <Result>(sql: string, ...values: Value[]) =>
    connection.prepare(sql).statement.raw(false).all(named(values)) as Result[],
  execute: async (sql, ...values) => connection.prepare(sql).statement.run(named(values)).changes,
})

async function migrateFile(path: string): Promise<void> {
  const connection = openConnection(path, { readOnly: false })
  try {
    await migrate('sqlite', {
      ...sqliteQueryable(connection),
      script: async (sql) => connection.script(sql),
      // A table that is rebuilt is dropped first, so foreign keys are looked at once, at the end.
      begin: async () => connection.script('pragma foreign_keys = off; begin immediate'),
      commit: async () => {
        const broken = connection.prepare('pragma foreign_key_check').statement.all()
        if (broken.length > 0) throw new Error(`A migration leaves ${broken.length} rows that refer to nothing.`)
        connection.script('commit')
      },
      rollback: async () => connection.script('rollback'),
    })
  } finally {
    connection.close()
  }
}
