import { allOf, completed } from './indexedDb.ts'
import type { Drawer } from './database.ts'
import type { Kept, OutboxStore } from './outboxStore.ts'

/** What somebody said is to be on the disk, not only on its way there; what was answered the server has. */
const durabilityOf = ({ answer }: Kept): IDBTransactionDurability => (answer ? 'relaxed' : 'strict')

/**
 * Keeps commands for days. A write is begun and handed over in the very task that asks for it, so that nothing is lost
 * with a page that dies a moment later.
 */
export const outboxOnDisk = (drawer: Drawer): OutboxStore => ({
  async load() {
    try {
      const database = await drawer.opened
      return database && (await allOf<Kept>(database, 'outbox'))
    } catch {
      return null
    }
  },
  keep: (kept) =>
    drawer.use((database) => {
      const transaction = database.transaction('outbox', 'readwrite', { durability: durabilityOf(kept) })
      transaction.objectStore('outbox').put(kept)
      transaction.commit()
      return completed(transaction)
    }),
  forget: (id) =>
    drawer.use((database) => {
      const transaction = database.transaction('outbox', 'readwrite')
      transaction.objectStore('outbox').delete(id)
      transaction.commit()
      return completed(transaction)
    }),
})
