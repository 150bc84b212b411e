import type { TableName } from '@duplex/protocol/entities'
import type { Clock } from '../lib/clock.ts'
import { allOf, completed, resultOf } from './indexedDb.ts'
import type { Kept } from './outboxStore.ts'
import { isQuiet } from './queued.ts'

/**
 * Rows of one table in a stream lie in one piece: a browser reads a hundred pieces several times as fast as the thousands
 * of rows in them, and the page opens that much earlier.
 */
export type BundleKey = [stream: string, table: TableName]

/** Of the copy; they change together: its epoch, where each stream stands, and rows. The outbox is a store of its own. */
export const tables = ['meta', 'streams', 'rows'] as const

const prefix = 'duplex.'
/** To be raised when rows change their form: the copy then starts anew, the outbox stays. */
const version = 3

/** A browser that does not answer for so long (ms) will not keep the page waiting. */
const patience = 3_000

async function open(name: string, closed: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version)
  request.onupgradeneeded = () => {
    const { result: database } = request
    for (const name of tables) {
      if (database.objectStoreNames.contains(name)) database.deleteObjectStore(name)
      database.createObjectStore(name)
    }
    if (!database.objectStoreNames.contains('outbox')) database.createObjectStore('outbox', { keyPath: 'command.id' })
  }
  const database = await resultOf<IDBDatabase>(request)
  // Somebody signed out in another tab, or brings a newer page.
  database.onversionchange = () => {
    closed()
    database.close()
  }
  database.onclose = closed
  return database
}

/**
 * The database of one person, for as long as the browser lets us. It may be forbidden, full, broken, or taken away at any
 * time: then nothing happens, and the page lives from memory.
 */
export class Drawer {
  /** Null where it cannot be opened. */
  readonly opened: Promise<IDBDatabase | null>
  readonly #name: string
  #database: IDBDatabase | null = null
  #state: 'opening' | 'open' | 'closed' = 'opening'

  constructor(personId: string, clock: Clock) {
    this.#name = prefix + personId
    const late = new Promise<null>((resolve) => clock.after(patience, () => resolve(null)))
    this.opened = Promise.race([this.#open(), late])
  }

  /** At once, in the same task, where it is open; else as soon as it is. Returns false where it never will be. */
  use(run: (database: IDBDatabase) => Promise<unknown>): boolean {
    if (this.#database) void attempt(this.#database, run)
    else if (this.#state === 'opening') void this.opened.then((database) => database && attempt(database, run))
    return this.#state !== 'closed'
  }

  close(): void {
    this.#database?.close()
    this.#closed()
  }

  /** Nothing of the person stays. */
  erase(): Promise<void> {
    this.close()
    return erase(this.#name)
  }

  /** The copy goes; what nobody else has heard of stays, out of sight, for when the same person comes again. */
  async leave(): Promise<void> {
    const database = await this.opened
    const kept = database && (await allOf<Kept>(database, 'outbox').catch(() => []))
    if (!database || !kept?.some(isUnheard)) return this.erase()
    await attempt(database, async () => {
      const transaction = database.transaction(tables, 'readwrite')
      for (const name of tables) transaction.objectStore(name).clear()
      await completed(transaction)
    })
    this.close()
  }

  async #open(): Promise<IDBDatabase | null> {
    try {
      this.#take(await open(this.#name, () => this.#closed()))
    } catch {
      // Private windows, full disks and broken profiles have no database.
      this.#closed()
    }
    return this.#database
  }

  #take(database: IDBDatabase): void {
    if (this.#state === 'closed') return database.close()
    this.#state = 'open'
    this.#database = database
  }

  #closed(): void {
    this.#state = 'closed'
    this.#database = null
  }
}

/** Something said or begun, and not what passes by itself. */
const isUnheard = ({ command, answer }: Kept): boolean =>
  !answer && (!isQuiet(command) || (command.name === 'draft.put' && command.data.text !== ''))

/** Nothing of anybody stays, or of nobody else. */
export async function eraseAll(but?: string): Promise<void> {
  try {
    for (const { name } of await indexedDB.databases())
      if (name?.startsWith(prefix) && name !== prefix + but) await erase(name)
  } catch {
    // As above.
  }
}

async function erase(name: string): Promise<void> {
  try {
    await resultOf(indexedDB.deleteDatabase(name))
  } catch {
    // As above.
  }
}

async function attempt(database: IDBDatabase, run: (database: IDBDatabase) => Promise<unknown>): Promise<void> {
  try {
    await run(database)
  } catch {
    // As above: what could not be written is still in memory.
  }
}
