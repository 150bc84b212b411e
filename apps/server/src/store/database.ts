import type { Database } from './store.ts'

export type { Database, Store } from './store.ts'

/** Opens `file:...` or `postgres://...` and applies the migrations that are pending. Only the driver that is needed is loaded. */
export async function openDatabase({ url }: { url: string }): Promise<Database> {
  if (url.startsWith('file:')) return (await import('./sqlite.ts')).openSqlite(url)
  if (/^postgres(ql)?:\/\//.test(url)) return (await import('./postgresql.ts')).openPostgresql(url)
  throw new Error('DATABASE_URL must begin with file:, postgres:// or postgresql://.')
}
