/** What a request of the database brings. */
export const resultOf = <Value>(request: IDBRequest): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Value)
    request.onerror = () => reject(request.error ?? new Error('no result'))
  })

/** Everything in one store. */
export const allOf = async <Value>(database: IDBDatabase, store: string): Promise<Value[]> =>
  resultOf(database.transaction(store).objectStore(store).getAll())

/** Resolves when all that was asked of the transaction is done; where something cannot be, nothing is. */
export const completed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'))
  })
