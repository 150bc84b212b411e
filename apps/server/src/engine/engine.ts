import { setImmediate } from 'node:timers/promises'
import type { Load } from '../lib/load.ts'
import type { Rates } from '../lib/rates.ts'
import type { Database } from '../store/database.ts'
import { createAnswer, type Answer } from './answer.ts'
import { createIdentify, type Identify } from './identify.ts'
import { createLedger, type LedgerParts } from './ledger.ts'
import { createPerform, type Perform } from './perform.ts'
import { createStopping } from './stopping.ts'
import { createSweep } from './sweep.ts'
import { createSync, type Sync } from './sync.ts'

export type { Outcome } from './ledger.ts'

/** What every door calls, and nothing else: change something, ask something, say who is there. */
export interface Engine extends Identify, Sync {
  perform: Perform
  answer: Answer
  /** Ends what has run out by time. */
  sweep: () => Promise<void>
  /** How many commands wait for their turn. */
  readonly depth: number
  /**
   * Accepts nothing more. Resolves when everything that was accepted has been answered; what takes longer than `graceMs`
   * before its turn is refused.
   */
  stop(graceMs: number): Promise<void>
}

export interface EngineParts extends LedgerParts {
  database: Database
  rates: Rates
  load: Load
  secret: Buffer
  publicUrl: string
  epoch: string
}

export function createEngine({ database, rates, load, secret, publicUrl, epoch, ...ledgerParts }: EngineParts): Engine {
  const ledger = createLedger(database, ledgerParts)
  const stopping = createStopping()
  const world = { read: database.read, secret, publicUrl }
  const doorkeepers = { rates, load, stopping }
  return {
    perform: createPerform(ledger, { ...world, ...doorkeepers }),
    answer: createAnswer(world, doorkeepers),
    ...createIdentify(database, ledger),
    ...createSync(database, epoch),
    sweep: createSweep(ledger),
    get depth() {
      return ledger.depth
    },
    async stop(graceMs) {
      await stopping.stop(graceMs)
      // What was prepared just now enters its turn.
      await setImmediate()
      await ledger.idle()
    },
  }
}
