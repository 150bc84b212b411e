import * as generated from '@duplex/prisma/postgresql'
import type * as sqlite from '@duplex/prisma/sqlite'
import { PrismaPg } from '@prisma/adapter-pg'
import type { Transaction } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { migrate } from './migrate.ts'
import type { Client, Database, Store, Value } from './store.ts'
import { noTimer, oneAtATime, whileOpen } from './transactions.ts'

/** One type for both clients, see `Client`. */
const { PrismaClient } = generated as unknown as typeof sqlite

/** One number, so that all nodes of one database wait for each other: "dplx" in ASCII. */
const writerLock = 0x64706c78
const takeLock = `select pg_advisory_xact_lock(${writerLock})`

/** Milliseconds. */
const connecting = { connectionTimeoutMillis: 5_000, keepAlive: true }
/** A node that hangs inside a transaction would make all others wait: PostgreSQL ends it. */
const patience = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 15_000 }

type Connected = pg.Pool | pg.PoolClient

/**
 * One pool of one connection writes; another one reads and cannot write. Every transaction takes the same lock first
 * and each of its statements sees what was committed before (READ COMMITTED): one writer over all nodes.
 */
export async function openPostgresql(url: string): Promise<Database> {
  await migrateDatabase(url)
  // Whatever the database was set to: an acknowledged commit is on disk.
  const writing = poolOf(url, 1, '-c default_transaction_isolation=read\\ committed -c synchronous_commit=on')
  const reading = poolOf(url, 10, '-c default_transaction_read_only=on')
  const writer = new PrismaClient({ adapter: new PrismaPg(writing) })
  const reader = new PrismaClient({ adapter: new PrismaPg(reading) })
  const inTurn = oneAtATime()
  let closing: Promise<void> | undefined
  const current = connectionInUse(writing)

  return {
    dialect: 'postgresql',
    read: storeOn(() => reading, reader),
    transaction: (body) =>
      inTurn(() =>
        writer.$transaction(async (tx) => {
          await current().query(takeLock)
          return whileOpen(storeOn(current, tx), body)
        }, noTimer),
      ),
    ping: async () => void (await reading.query('select 1')),
    close: () =>
      (closing ??= inTurn(async () => {
        await Promise.all([reader.$disconnect(), writer.$disconnect()])
        await Promise.all([reading.end(), writing.end()])
      })),
  }
}

function poolOf(url: string, max: number, options: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'duplex',
    max,
    options,
    ...connecting,
    ...patience,
  })
  pool.on('error', () => {}) // an idle connection died; the next question opens another one
  return pool
}

/** The connection Prisma's transaction is on, so that raw statements are part of it. */
function connectionInUse(pool: pg.Pool): () => pg.PoolClient {
  let inUse: pg.PoolClient | undefined
  pool.on('acquire', (client) => (inUse = client))
  pool.on('release', () => (inUse = undefined))
  return () => {
    if (!inUse) throw new Error('This transaction has ended.')
    return inUse
  }
}

const storeOn = (connection: () => Connected, prisma: Client): Store => ({
  dialect: 'postgresql',
  prisma,
  query: async <Result>(sql: string, ...values: Value[]) => (await connection().query(sql, values)).rows as Result[],
  execute: async (sql, ...values) => (await connection().query(sql, values)).rowCount ?? 0,
})

async function migrateDatabase(url: string): Promise<void> {
  const adapter = await new PrismaPg({
    connectionString: url,
    application_name: 'duplex',
    max: 1,
    ...connecting,
  }).connect()
  const statement = (sql: string) => ({ sql, args: [], argTypes: [] })
  let tx: Transaction | undefined
  const connection = () => tx ?? adapter
  const end = async (verb: 'commit' | 'rollback') => {
    await tx?.executeRaw(statement(verb))
    await tx?.[verb]()
  }
  try {
    await migrate('postgresql', {
      provider: adapter.provider,
      adapterName: adapter.adapterName,
      queryRaw: (query) => connection().queryRaw(query),
      executeRaw: (query) => connection().executeRaw(query),
      script: async (sql) => void (await connection().executeRaw(statement(sql))),
      begin: async () => {
        tx = await adapter.startTransaction()
        await tx.executeRaw(statement(takeLock))
      },
      commit: () => end('commit'),
      rollback: () => end('rollback'),
    })
  } finally {
    await adapter.dispose()
  }
}
