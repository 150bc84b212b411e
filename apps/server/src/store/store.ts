import type { PrismaClient } from '@duplex/prisma/sqlite'

export type Dialect = 'sqlite' | 'postgresql'

/** What can be bound to a parameter of raw SQL. Many values travel as one JSON text. */
export type Value = string | number | null

/** One type for both clients: they are generated from the same models and differ in nothing the store uses. */
export type Client = Omit<PrismaClient, `$${string}`>

/** What the functions of this folder work on: a transaction, or the committed state. */
export interface Store {
  readonly dialect: Dialect
  readonly prisma: Client
  /** Raw SQL for the hot paths, with `$1`, `$2`, ... in it. */
  readonly query: <Result>(sql: string, ...values: Value[]) => Promise<Result[]>
  /** The same for what gives no rows. Returns how many were changed. */
  readonly execute: (sql: string, ...values: Value[]) => Promise<number>
}

export interface Database {
  readonly dialect: Dialect
  /** Committed state only, and no way to write. Two questions may see two states: ask for a stream's version first. */
  readonly read: Store
  /** One at a time, over all processes and nodes. Commits when the body is done; an error undoes everything. */
  transaction<Result>(body: (tx: Store) => Promise<Result>): Promise<Result>
  ping(): Promise<void>
  /** Waits for the transactions that were asked for. */
  close(): Promise<void>
}
