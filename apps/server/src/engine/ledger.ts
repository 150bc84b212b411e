import type { Changes } from '@duplex/protocol/frames'
import { Refusal } from '@duplex/protocol/refusals'
import type { Cookie, Needs, Work } from '../commands/work.ts'
import type { Actor } from '../domain/actor.ts'
import type { Database } from '../store/database.ts'
import { isOutOfOrder } from '../store/failures.ts'
import { createPace } from './pace.ts'
import { Turn } from './turn.ts'
import { UnitOfWork } from './unitOfWork.ts'

/** What a command came to: its answer, and the cookie that goes with it. */
export interface Outcome {
  data: unknown
  cookie?: Cookie
}

interface Job {
  actor: Actor
  run: (work: Work) => Promise<unknown>
  needs: Needs
  resolve: (outcome: Outcome) => void
  reject: (error: unknown) => void
}

type Settle = () => void

export interface LedgerParts {
  isOnline: (personId: string) => boolean
  /** After each commit, before its commands are answered. Must not throw. */
  publish: (changes: Changes[]) => void
  /** A turn of so many commands took so long (ms), its fsync included. */
  committed: (commands: number, ms: number) => void
  /**
   * The database works again after a commit of which nobody knows whether it happened: what it changed, if it did, was
   * told to nobody.
   */
  doubted: () => void
}

/** As many commands as one transaction takes: enough to share an fsync, few enough to answer soon. */
const batchMax = 256
/** Beyond this the server says that it is busy, instead of accepting what it cannot do soon. */
const queueMax = 10_000

export interface Ledger {
  /** Runs a command in the next turn. Answered once it is on disk and its changes are on their way. */
  submit(actor: Actor, run: (work: Work) => Promise<unknown>, needs?: Needs): Promise<Outcome>
  /** Resolves when everything submitted so far has been answered. */
  idle(): Promise<void>
  /** How many commands wait for their turn. */
  readonly depth: number
}

/**
 * One writer. While a transaction commits, commands that arrive wait; the next transaction takes all of them: one fsync,
 * one version per stream and one frame per stream then serve many. An idle server answers at once.
 */
export function createLedger(database: Database, { isOnline, publish, committed, doubted }: LedgerParts): Ledger {
  let waiting: Job[] = []
  let running: Promise<void> | undefined
  const pace = createPace()
  let isInDoubt = false
  const parts: CommitParts = {
    isOnline,
    committed,
    publish(changes) {
      if (isInDoubt) doubted()
      isInDoubt = false
      pace.measure(() => publish(changes))
    },
    outOfOrder: () => (isInDoubt = true),
  }

  async function run(): Promise<void> {
    while (waiting.length > 0) {
      await pace.next(() => waiting.length)
      const batch = waiting.slice(0, batchMax)
      waiting = waiting.slice(batchMax)
      await commit(database, parts, batch)
    }
    running = undefined
  }

  return {
    submit(actor, work, needs = []) {
      if (waiting.length >= queueMax) return Promise.reject(new Refusal('limit.busy', { retryAfter: 1 }))
      return new Promise((resolve, reject) => {
        waiting.push({ actor, run: work, needs, resolve, reject })
        running ??= run()
      })
    },
    idle: () => running ?? Promise.resolve(),
    get depth() {
      return waiting.length
    },
  }
}

interface CommitParts extends Omit<LedgerParts, 'doubted'> {
  /** The database failed, perhaps after it had committed and before it could say so. */
  outOfOrder: () => void
}

async function commit(database: Database, parts: CommitParts, batch: Job[]): Promise<void> {
  const began = performance.now()
  const committed = await database
    .transaction((store) => turn(new Turn(store), batch, parts.isOnline))
    .catch((error: unknown) => ({ error }))
  if ('error' in committed) {
    if (isOutOfOrder(committed.error)) {
      parts.outOfOrder()
      for (const job of batch) job.reject(committed.error)
      return
    }
    // The batch failed as a whole (a bug, a constraint nobody foresaw): alone, only the guilty one fails.
    if (batch.length > 1) for (const job of batch) await commit(database, parts, [job])
    else batch[0]?.reject(committed.error)
    return
  }
  parts.committed(batch.length, performance.now() - began)
  parts.publish(committed.changes)
  for (const settle of committed.settled) settle()
}

/** Runs every command of the batch; one that is refused leaves nothing behind. */
async function turn(
  current: Turn,
  batch: Job[],
  isOnline: LedgerParts['isOnline'],
): Promise<{ changes: Changes[]; settled: Settle[] }> {
  const settled: Settle[] = []
  await current.foresee(batch.flatMap(needsOf))
  for (const job of batch) {
    const work = new UnitOfWork(current, job.actor, isOnline)
    try {
      await work.admit()
      const data = await job.run(work)
      await current.accept(work.rows, work.records)
      settled.push(() => job.resolve(work.cookie ? { data, cookie: work.cookie } : { data }))
    } catch (error) {
      // Not a no, but a failure: PostgreSQL undoes the whole transaction then, and says so to nobody who commits it.
      if (!(error instanceof Refusal)) throw error
      settled.push(() => job.reject(error))
    }
  }
  await current.write()
  return { changes: current.changes(), settled }
}

const needsOf = ({ actor, needs }: Job): Needs =>
  actor.kind === 'person' ? [['session', actor.sessionId], ['person', actor.personId], ...needs] : needs
