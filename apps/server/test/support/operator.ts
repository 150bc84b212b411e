import Sqlite from 'better-sqlite3'
import pg from 'pg'

/** Somebody at the database's own prompt, past everything of ours. */
export interface Operator {
  run(sql: string): Promise<void>
  read(sql: string): Promise<unknown[]>
  tables(): Promise<string[]>
  leave(): Promise<void>
}

export async function operatorOf(url: string): Promise<Operator> {
  if (url.startsWith('file:')) {
    const file = new Sqlite(url.slice('file:'.length))
    return {
      run: async (sql) => void file.exec(sql),
      read: async (sql) => file.prepare(sql).all(),
      tables: async () => file.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[],
      leave: async () => void file.close(),
    }
  }
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {}) // a test that fails drops the database under it
  await client.connect()
  return {
    run: async (sql) => void (await client.query(sql)),
    read: async (sql) => (await client.query<object>(sql)).rows,
    tables: async () => {
      const { rows } = await client.query<{ name: string }>(
        "select tablename as name from pg_tables where schemaname = 'public'",
      )
      return rows.map(({ name }) => name)
    },
    leave: () => client.end(),
  }
}
