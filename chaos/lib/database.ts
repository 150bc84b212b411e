import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'

export type Dialect = 'sqlite' | 'postgresql'

export interface TestDatabase {
  /** What the server is told; null means the file in its data folder. */
  setting: string | null
  url: string
  drop: () => Promise<void>
}

/** An address of a PostgreSQL superuser; without one, SQLite alone is tested. */
const postgres = process.env.TEST_DATABASE_URL

export const dialects: Dialect[] = postgres ? ['sqlite', 'postgresql'] : ['sqlite']

export async function createDatabase(dialect: Dialect, dataDir: string): Promise<TestDatabase> {
  if (dialect === 'sqlite') return { setting: null, url: `file:${join(dataDir, 'duplex.db')}`, drop: async () => {} }
  const name = `duplex_chaos_${randomUUID()}`
  await runSql(`create database "${name}"`)
  const url = Object.assign(new URL(postgres ?? ''), { pathname: `/${name}` }).href
  return { setting: url, url, drop: () => runSql(`drop database if exists "${name}" with (force)`) }
}

export async function runSql(sql: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client({ connectionString: postgres })
  await client.connect()
  await client.query(sql, values)
  await client.end()
}
