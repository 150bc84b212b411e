import { openPostgresql } from './postgresql.ts'
import { openSqlite } from './sqlite.ts'
import type { Database } from './store.ts'

export type { Database, Store } from './store.ts'

/** Opens `file:...` or `postgres://...` and applies the migrations that are pending. */
export async function openDatabase({ url }: { url: string }): Promise<Database> {
  if (url.startsWith('file:')) return openSqlite(url)
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgresql(url)
  throw new Error('DATABASE_URL must begin with file:, postgres:// or postgresql://.')
}
