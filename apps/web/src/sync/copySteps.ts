import type { Row } from '@duplex/protocol/entities'
import type { Changes, Reset } from '@duplex/protocol/frames'
import { unwrap, type IDBPTransaction } from 'idb'
import { tables, type Database, type RowKey, type Schema } from './database.ts'

/** Newest messages kept of each room: some screens to read while there is no server. */
export const keptMessages = 100

/** What happened to the copy, to be repeated on the disk. */
export type Step =
  | { kind: 'begin'; epoch: string }
  | { kind: 'changes'; epoch: string; frame: Changes }
  | { kind: 'reset'; epoch: string; frame: Reset }
  | { kind: 'forget'; epoch: string; stream: string }
  /** What is there cannot be read: away with it. */
  | { kind: 'clear' }

/** Arrays come after numbers and strings in the order of keys (Indexed Database API 3.0, section 2.4). */
export const inStream = (stream: string): IDBKeyRange => IDBKeyRange.bound([stream], [stream, []])

const keyOf = (stream: string, row: Row): RowKey => [stream, row.table, row.table === 'message' ? row.seq : row.id]
const streamOf = (step: Step): string[] =>
  step.kind === 'forget' ? [step.stream] : 'frame' in step ? [step.frame.stream] : []

/**
 * Repeats the steps in one transaction, so that rows and versions never part: what a crash leaves is older, not wrong.
 * All tabs of the browser write here, each what it heard, by the rule of the protocol: changes go where they fit (C2, C3).
 */
export async function writeSteps(database: Database, steps: readonly Step[]): Promise<void> {
  const transaction = database.transaction(tables, 'readwrite', { durability: 'relaxed' })
  await Promise.all([new Writing(transaction).repeat(steps), transaction.done])
}

class Writing {
  readonly #transaction: IDBPTransaction<Schema, typeof tables, 'readwrite'>
  readonly #rows: IDBObjectStore
  readonly #streams: IDBObjectStore
  #epoch: string | undefined
  /** Where the streams stand, as far as they matter here. */
  readonly #stands = new Map<string, number>()

  constructor(transaction: IDBPTransaction<Schema, typeof tables, 'readwrite'>) {
    this.#transaction = transaction
    this.#rows = unwrap(transaction.objectStore('rows'))
    this.#streams = unwrap(transaction.objectStore('streams'))
  }

  async repeat(steps: readonly Step[]): Promise<void> {
    await this.#read([...new Set(steps.flatMap(streamOf))])
    try {
      for (const step of steps) this.#repeat(step)
      for (const [stream, stand] of this.#stands) this.#streams.put(stand, stream)
      this.#transaction.commit()
    } catch (error) {
      this.#transaction.abort()
      throw error
    }
  }

  async #read(streams: readonly string[]): Promise<void> {
    const store = this.#transaction.objectStore('streams')
    const epoch = this.#transaction.objectStore('meta').get('epoch')
    const asked = Promise.all(streams.map((stream) => store.get(stream)))
    const [found, stands] = await Promise.all([epoch, asked])
    this.#epoch = found
    for (const [index, stream] of streams.entries()) {
      const stand = stands[index]
      if (stand !== undefined) this.#stands.set(stream, stand)
    }
  }

  #repeat(step: Step): void {
    if (step.kind === 'clear') return this.#clear()
    if (step.kind === 'begin') return this.#begin(step.epoch)
    // A tab that has not heard yet that the past is another one.
    if (step.epoch !== this.#epoch) return
    if (step.kind === 'forget') this.#forget(step.stream)
    else if (step.kind === 'reset') this.#reset(step.frame)
    else this.#change(step.frame)
  }

  #clear(): void {
    this.#rows.clear()
    this.#streams.clear()
    this.#stands.clear()
    this.#epoch = undefined
  }

  #begin(epoch: string): void {
    if (this.#epoch === epoch) return
    this.#clear()
    this.#epoch = epoch
    unwrap(this.#transaction.objectStore('meta')).put(epoch, 'epoch')
  }

  #forget(stream: string): void {
    this.#rows.delete(inStream(stream))
    this.#streams.delete(stream)
    this.#stands.delete(stream)
  }

  /** Another tab may have brought it further meanwhile. */
  #reset({ stream, to, rows }: Reset): void {
    if ((this.#stands.get(stream) ?? -1) >= to) return
    this.#forget(stream)
    this.#put(stream, rows)
    this.#stands.set(stream, to)
  }

  #change({ stream, from, to, rows }: Changes): void {
    const stand = this.#stands.get(stream)
    if (stand === undefined || stand < from || to <= stand) return
    const news = rows.filter(({ version }) => version > stand)
    this.#put(stream, news)
    this.#stands.set(stream, to)
  }

  #put(stream: string, rows: readonly Row[]): void {
    let newest = 0
    for (const row of rows) {
      if (row.table === 'message') newest = Math.max(newest, row.seq)
      else if (row.deletedAt) {
        this.#rows.delete(keyOf(stream, row))
        continue
      }
      this.#rows.put(row, keyOf(stream, row))
    }
    const surplus = newest - keptMessages
    if (surplus > 0) this.#rows.delete(IDBKeyRange.bound([stream, 'message', 0], [stream, 'message', surplus]))
  }
}
