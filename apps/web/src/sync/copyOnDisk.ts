import type { Row } from '@duplex/protocol/entities'
import type { Stream } from '@duplex/protocol/streams'
import type { Clock } from '../lib/clock.ts'
import { resultOf } from './indexedDb.ts'
import type { CopyStore, KeptCopy } from './copyStore.ts'
import { writeSteps, type Step } from './copySteps.ts'
import { tables, type BundleKey, type Drawer } from './database.ts'

/** Written down so often at most (ms). */
const pause = 1_000
/** Rows of one transaction: whoever types does not notice. */
const rowsAtOnce = 500

/** Keeps the copy in the database: what is heard is written down a little later, together. */
export function copyOnDisk(drawer: Drawer, clock: Clock): CopyStore {
  let epoch = ''
  let steps: Step[] = []
  let rows = 0
  let isWriting = false
  /** Something could not be written: what is there stays as it is, older but whole. */
  let isBroken = false
  let cancel: (() => void) | null = null
  const waiting: (() => void)[] = []

  function note(step: Step): void {
    if (isBroken) return
    steps.push(step)
    rows += rowsOf(step)
    if (rows >= rowsAtOnce) flush()
    else cancel ??= clock.after(pause, flush)
  }

  function flush(): void {
    cancel?.()
    cancel = null
    if (!isWriting && steps.length > 0 && !drawer.use(write)) giveUp()
  }

  async function write(database: IDBDatabase): Promise<void> {
    if (isWriting) return
    isWriting = true
    try {
      while (steps.length > 0) await writeSteps(database, next())
    } catch {
      giveUp()
    }
    isWriting = false
    tellWritten()
  }

  function giveUp(): void {
    isBroken = true
    steps = []
    tellWritten()
  }

  function tellWritten(): void {
    for (const tell of waiting.splice(0)) tell()
  }

  function next(): Step[] {
    let count = 0
    let end = 0
    for (let step = steps[0]; step && count < rowsAtOnce; step = steps[end]) {
      count += rowsOf(step)
      end += 1
    }
    rows -= count
    return steps.splice(0, end)
  }

  return {
    async load() {
      try {
        const database = await drawer.opened
        return database && (await read(database))
      } catch {
        note({ kind: 'clear' })
        return null
      }
    },
    begin(of) {
      epoch = of
      note({ kind: 'begin', epoch })
    },
    changes: (frame) => note({ kind: 'changes', epoch, frame }),
    reset: (frame) => note({ kind: 'reset', epoch, frame }),
    forget: (stream) => note({ kind: 'forget', epoch, stream }),
    written: () =>
      steps.length === 0 && !isWriting ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
    flush,
  }
}

const rowsOf = (step: Step): number => ('frame' in step ? step.frame.rows.length : 1)

/** All of it as it was at one moment, whoever writes meanwhile. */
async function read(database: IDBDatabase): Promise<KeptCopy | null> {
  const transaction = database.transaction(tables)
  const [streams, bundles] = [transaction.objectStore('streams'), transaction.objectStore('rows')]
  const [epoch, names, stands, keys, rows] = await Promise.all([
    resultOf<string | undefined>(transaction.objectStore('meta').get('epoch')),
    resultOf<Stream[]>(streams.getAllKeys()),
    resultOf<number[]>(streams.getAll()),
    resultOf<BundleKey[]>(bundles.getAllKeys()),
    resultOf<Row[][]>(bundles.getAll()),
  ])
  if (epoch === undefined || names.length === 0) return null
  const byStream = Map.groupBy(keys.keys(), (index) => keys[index]?.[0])
  const resets = names.map((name, index) => ({
    stream: name,
    to: stands[index] ?? 0,
    rows: byStream.get(name)?.flatMap((at) => rows[at] ?? []) ?? [],
  }))
  return { epoch, resets }
}
