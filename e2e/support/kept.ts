import type { Page } from '@playwright/test'

/** What the browser keeps of Duplex: names of databases, and of what lies in its storage. */
export const keptBy = (page: Page): Promise<{ databases: string[]; storage: string[] }> =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name ?? '').filter((name) => name.startsWith('duplex')),
    storage: Object.keys(localStorage).filter((key) => key.startsWith('duplex.mine.')),
  }))

/** Texts of the messages in the copy on the disk. */
export const textsKeptBy = async (page: Page): Promise<string[]> =>
  (await rowsIn<{ text?: string }[]>(page, 'rows')).flat().flatMap(({ text }) => text ?? [])

/** Names of the rooms in the copy on the disk: what the browser can show without a server. */
export const roomsKeptBy = async (page: Page): Promise<string[]> =>
  (await rowsIn<{ table?: string; name?: string }[]>(page, 'rows'))
    .flat()
    .flatMap(({ table, name }) => (table === 'room' ? (name ?? []) : []))

/** Commands that wait on the disk, or whose outcome is not kept yet. */
export const commandsKeptBy = async (page: Page): Promise<string[]> =>
  (await rowsIn<{ command: { name: string } }>(page, 'outbox')).map(({ command }) => command.name)

/** Everything in one store of the person's database. */
const rowsIn = <Row>(page: Page, store: string): Promise<Row[]> =>
  page.evaluate(async (store) => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.message))
      })
    const [{ name } = {}] = (await indexedDB.databases()).filter((each) => each.name?.startsWith('duplex.'))
    if (!name) return []
    const database = await answer(indexedDB.open(name))
    const rows = await answer<unknown[]>(database.transaction(store).objectStore(store).getAll())
    database.close()
    return rows as Row[]
  }, store)

/** Everything the browser keeps, as one text: to look for what must not be in it. */
export const allKeptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.message))
      })
    const kept: unknown[] = [{ ...localStorage }, { ...sessionStorage }, document.cookie]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store)
        kept.push(name, await answer(rows.getAll()), await answer(rows.getAllKeys()))
      }
      database.close()
    }
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) {
        const response = await caches.match(request)
        kept.push(request.url, await response?.text())
      }
    return JSON.stringify(kept)
  })
