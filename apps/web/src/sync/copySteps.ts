import type { Row } from '@duplex/protocol/entities'
import type { Changes, Reset } from '@duplex/protocol/frames'
import { completed, resultOf } from './indexedDb.ts'
import { tables, type BundleKey } from './database.ts'

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

/** Arrays come after strings in the order of keys (Indexed Database API 3.0, section 2.4). */
const inStream = (stream: string): IDBKeyRange => IDBKeyRange.bound([stream], [stream, []])

const streamsOf = (step: Step): string[] =>
  step.kind === 'forget' ? [step.stream] : 'frame' in step ? [step.frame.stream] : []
const bundlesOf = (step: Step): BundleKey[] =>
  step.kind === 'changes' ? step.frame.rows.map(({ table }) => [step.frame.stream, table]) : []
interface Bundle {
  key: BundleKey
  rows: Map<string, Row>
  /** It is to be written. */
  isNews: boolean
}
const nameOf = ([stream, table]: BundleKey): string => `${table} ${stream}`

/**
 * Repeats the steps in one transaction, so that rows and versions never part: what a crash leaves is older, not wrong.
 * All tabs of the browser write here, each what it heard, by the rule of the protocol: changes go where they fit (C2, C3).
 */
export async function writeSteps(database: IDBDatabase, steps: readonly Step[]): Promise<void> {
  const transaction = database.transaction(tables, 'readwrite', { durability: 'relaxed' })
  await Promise.all([new Writing(transaction).repeat(steps), completed(transaction)])
}

class Writing {
  readonly #transaction: IDBTransaction
  readonly #rows: IDBObjectStore
  readonly #streams: IDBObjectStore
  #epoch: string | undefined
  /** Where the streams stand, as far as they matter here. */
  readonly #stands = new Map<string, number>()
  readonly #bundles = new Map<string, Bundle>()

  constructor(transaction: IDBTransaction) {
    this.#transaction = transaction
    this.#rows = transaction.objectStore('rows')
    this.#streams = transaction.objectStore('streams')
  }

  async repeat(steps: readonly Step[]): Promise<void> {
    await this.#read(steps)
    try {
      for (const step of steps) this.#repeat(step)
      for (const [stream, stand] of this.#stands) this.#streams.put(stand, stream)
      for (const { key, rows, isNews } of this.#bundles.values())
        if (isNews) this.#rows.put(worthKeeping([...rows.values()]), key)
      this.#transaction.commit()
    } catch (error) {
      this.#transaction.abort()
      throw error
    }
  }

  async #read(steps: readonly Step[]): Promise<void> {
    const epoch = this.#transaction.objectStore('meta').get('epoch')
    const streams = [...new Set(steps.flatMap(streamsOf))]
    const bundles = new Map(steps.flatMap(bundlesOf).map((key) => [nameOf(key), key]))
    await Promise.all([
      ...streams.map(async (stream) => {
        const stand = await resultOf<number | undefined>(this.#streams.get(stream))
        if (stand !== undefined) this.#stands.set(stream, stand)
      }),
      ...[...bundles.values()].map(async (key) =>
        this.#hold(key, await resultOf<Row[] | undefined>(this.#rows.get(key))),
      ),
      resultOf<string | undefined>(epoch).then((found) => (this.#epoch = found)),
    ])
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
    this.#bundles.clear()
    this.#epoch = undefined
  }

  #begin(epoch: string): void {
    if (this.#epoch === epoch) return
    this.#clear()
    this.#epoch = epoch
    this.#transaction.objectStore('meta').put(epoch, 'epoch')
  }

  #forget(stream: string): void {
    this.#rows.delete(inStream(stream))
    this.#streams.delete(stream)
    this.#stands.delete(stream)
    for (const [name, { key }] of this.#bundles) if (key[0] === stream) this.#bundles.delete(name)
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
    for (const row of rows) {
      const key: BundleKey = [stream, row.table]
      const bundle = this.#bundles.get(nameOf(key)) ?? this.#hold(key)
      bundle.isNews = true
      if (row.deletedAt && row.table !== 'message') bundle.rows.delete(row.id)
      else bundle.rows.set(row.id, row)
    }
  }

  #hold(key: BundleKey, rows: readonly Row[] = []): Bundle {
    const bundle = { key, rows: new Map(rows.map((row) => [row.id, row])), isNews: false }
    this.#bundles.set(nameOf(key), bundle)
    return bundle
  }
}

/** Of messages the newest, and only those that reach the last one without a hole: one that was edited may lie apart. */
function worthKeeping(rows: Row[]): Row[] {
  const messages = rows.filter((row) => row.table === 'message').sort((a, b) => a.seq - b.seq)
  if (messages.length === 0) return rows
  let first = messages.length - 1
  const end = Math.max(0, messages.length - keptMessages)
  while (first > end && messages[first - 1]?.seq === (messages[first]?.seq ?? 0) - 1) first -= 1
  return messages.slice(first)
}
