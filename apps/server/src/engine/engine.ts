import type { Changes } from '@duplex/protocol/frames'
import type { Rates } from '../lib/rates.ts'
import type { Database } from '../store/database.ts'
import { createAnswer, type Answer } from './answer.ts'
import { createIdentify, type Identify } from './identify.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createSync, type Sync } from './sync.ts'
import { createPerform, type Perform } from './perform.ts'

export type { Outcome } from './ledger.ts'

/** What every door calls, and nothing else: change something, ask something, say who is there. */
export interface Engine extends Identify, Sync {
  perform: Perform
  answer: Answer
  /** Resolves when everything that was accepted has been answered. */
  idle: Ledger['idle']
}

export interface EngineParts {
  database: Database
  /** Called after each commit, before its commands are answered. Must not throw. */
  publish: (changes: Changes[]) => void
  rates: Rates
  secret: Buffer
  publicUrl: string
  epoch: string
}

export function createEngine({ database, publish, rates, secret, publicUrl, epoch }: EngineParts): Engine {
  const ledger = createLedger(database, publish)
  const world = { read: database.read, secret, publicUrl }
  return {
    perform: createPerform(ledger, { ...world, rates }),
    answer: createAnswer(world, rates),
    ...createIdentify(database, ledger),
    ...createSync(database, epoch),
    idle: () => ledger.idle(),
  }
}
