import 'fake-indexeddb/auto'
import type { Clock } from '../../src/lib/clock.ts'
import { browserDisks, type Disk, type Disks } from '../../src/sync/disk.ts'

type Begin = IDBDatabase['transaction']

/** Writing of the copy that is not finished. */
const unfinished = new Set<IDBTransaction>()
const begin = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, 'transaction')?.value as Begin

IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...asked: Parameters<Begin>) {
  const transaction = begin.apply(this, asked)
  if (transaction.mode !== 'readwrite' || !transaction.objectStoreNames.contains('rows')) return transaction
  unfinished.add(transaction)
  for (const end of ['complete', 'abort']) transaction.addEventListener(end, () => unfinished.delete(transaction))
  return transaction
}

/** A browser with a database of its own, which may die at any moment. */
export class TestBrowser implements Disks {
  readonly #disks: Disks
  #die = () => {}

  constructor(clock: () => Clock) {
    globalThis.indexedDB = new IDBFactory()
    this.#disks = browserDisks({ now: () => clock().now(), after: (ms, run) => clock().after(ms, run) })
  }

  open(personId: string): Disk {
    const disk = this.#disks.open(personId)
    const { outbox, peers } = disk
    let isDead = false
    this.#die = () => {
      isDead = true
      disk.close()
    }
    return {
      ...disk,
      outbox: {
        ...outbox,
        keep: (kept) => !isDead && outbox.keep(kept),
        forget: (id) => !isDead && outbox.forget(id),
      },
      peers: { ...peers, tell: (news) => !isDead && peers.tell(news) },
    }
  }

  eraseAll(but?: string): Promise<void> {
    return this.#disks.eraseAll(but)
  }

  /** The database gets on with its work, a few steps further. */
  async work(steps = 40): Promise<void> {
    for (let step = 0; step < steps; step += 1) await new Promise((done) => setImmediate(done))
  }

  /** What was not committed never was; what was handed over with its commit, as commands are, is the browser's already. */
  crash(): void {
    for (const transaction of unfinished) abort(transaction)
    unfinished.clear()
    this.#die()
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // Its commit is under way: it will have been.
  }
}
