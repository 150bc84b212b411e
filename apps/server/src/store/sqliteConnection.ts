import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'

/** How long to wait for another process that writes. */
const busyTimeoutMs = 5000
/** The server has a few hundred different statements; beyond this the oldest is prepared again. */
const statementsKept = 500

interface Prepared {
  statement: Sqlite.Statement
  /** Empty where the statement gives no rows. */
  columns: Sqlite.ColumnDefinition[]
}

/** One connection to a file, with every statement prepared once. */
export interface SqliteConnection {
  prepare(sql: string): Prepared
  /** Many statements at once, without parameters. */
  script(sql: string): void
  inTransaction(): boolean
  close(): void
}

/** `file:data/duplex.db`, `file:/data/duplex.db` and `file:///data/duplex.db`. */
export const pathOf = (url: string): string =>
  url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)

/** Makes the file, and its folder, for their owner alone; SQLite gives its companions (-wal, -shm) the same mode. */
export function createFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
}

/**
 * An acknowledged commit must survive a power cut, and better-sqlite3 means `synchronous=NORMAL` by WAL, which does
 * not. So everything is set on every connection and read back; what SQLite does not take, the server does not start with.
 */
function configure(database: Sqlite.Database, readOnly: boolean): void {
  const settings = {
    busy_timeout: busyTimeoutMs,
    journal_mode: 'wal',
    synchronous: 2, // FULL
    foreign_keys: 1,
    query_only: readOnly ? 1 : 0,
    temp_store: 2, // MEMORY: a large statement that could fail half-way keeps notes, else in a file
  }
  for (const [name, wanted] of Object.entries(settings)) {
    database.pragma(`${name} = ${wanted}`)
    const actual = database.pragma(name, { simple: true })
    if (actual !== wanted)
      throw new Error(`SQLite did not take ${name}=${wanted} for ${database.name}: it says ${String(actual)}.`)
  }
}

export function openConnection(path: string, { readOnly }: { readOnly: boolean }): SqliteConnection {
  const database = new Sqlite(path)
  const known = new Map<string, Prepared>()

  function prepare(sql: string): Prepared {
    const statement = database.prepare(sql)
    const prepared = { statement, columns: statement.reader ? statement.columns() : [] }
    if (known.size === statementsKept) known.delete(known.keys().next().value as string)
    known.set(sql, prepared)
    return prepared
  }

  try {
    configure(database, readOnly)
  } catch (error) {
    database.close()
    throw error
  }
  return {
    prepare: (sql) => known.get(sql) ?? prepare(sql),
    script: (sql) => void database.exec(sql),
    inTransaction: () => database.inTransaction,
    close: () => void database.close(),
  }
}
