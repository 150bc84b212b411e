import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'

export type Connection = Sqlite.Database

/** Milliseconds to wait for another process that writes. */
const busyTimeout = 5000

/** `file:data/duplex.db`, `file:/data/duplex.db` and `file:///data/duplex.db`. */
export const pathOf = (url: string): string => (url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length))

/** Makes the file and its folder for their owner alone; SQLite gives its companions (-wal, -shm) the same mode. */
export function createFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  closeSync(openSync(path, 'a', 0o600))
}

/**
 * An acknowledged commit must survive a power cut, and better-sqlite3 means `synchronous=NORMAL` by WAL, which does
 * not. So everything is set on every connection, read back, and the server does not start where it was not taken.
 */
export function openConnection(path: string, { readOnly }: { readOnly: boolean }): Connection {
  const connection = new Sqlite(path)
  const settings = {
    busy_timeout: busyTimeout,
    journal_mode: 'wal',
    synchronous: 2, // FULL
    foreign_keys: 1,
    query_only: readOnly ? 1 : 0,
  }
  for (const [name, wanted] of Object.entries(settings)) {
    connection.pragma(`${name} = ${wanted}`)
    const actual = connection.pragma(name, { simple: true })
    if (actual === wanted) continue
    connection.close()
    throw new Error(`SQLite did not take ${name} = ${wanted} for ${path} (it says ${actual}). The file must lie on a local disk.`)
  }
  return connection
}
