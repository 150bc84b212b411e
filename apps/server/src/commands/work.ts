import type { Person, Row, TableName } from '@duplex/protocol/entities'
import type { CommandInput, CommandName, CommandOutput } from '@duplex/protocol/registry'
import type { Actor } from '../domain/actor.ts'
import type { Rates } from '../lib/rates.ts'
import type { Store } from '../store/database.ts'

/** A row as a handler writes it: the version is the ledger's to give. */
export type Draft<Name extends TableName = TableName> = { [T in Name]: Omit<Row<T>, 'version'> }[Name]

/** Sets (or clears) the session cookie on the answer. Only REST can carry it. */
export type Cookie = { token: string; expiresAt: string } | 'clear'

/**
 * A unit of work: what one command sees and what it wants to be true. It reads first, decides, then puts rows.
 * It has nothing to publish with: the ledger versions, stores and publishes whatever was put.
 */
export interface Work {
  readonly actor: Actor
  /** The person who asks, as of this turn. Refuses (`auth.required`) where nobody is signed in. */
  readonly me: Person
  /** The session that asks; the same refusal. */
  readonly sessionId: string
  /** One time for the whole turn. */
  readonly now: string
  /** A row by id, tombstones included, as earlier commands of this turn left it. */
  find<Name extends TableName>(table: Name, id: string): Promise<Row<Name> | undefined>
  findAll<Name extends TableName>(table: Name, ids: readonly string[]): Promise<Row<Name>[]>
  /** Any other question to the store; it sees what earlier commands of this turn did. Not after a `put`. */
  ask<Answer>(question: (store: Store) => Promise<Answer>): Promise<Answer>
  /** Whether somebody has a page open now. */
  isOnline(personId: string): boolean
  /** The number of the newest message of a room. */
  lastSeq(roomId: string): Promise<number>
  /** What is true from now on. */
  put(row: Draft): void
  /** Writes something that no client ever holds, together with the rows. */
  record(write: (store: Store) => Promise<unknown>): void
  setCookie(cookie: Cookie): void
}

/** What the unhurried part of a command may use: everything slow happens there, before the turn. */
export interface Preparation {
  actor: Actor
  read: Store
  rates: Rates
  /** Of the server; invite links are computed with it. */
  secret: Buffer
  /** Where people reach the workspace, without a slash at the end; empty where nobody said it. */
  publicUrl: string
}

type Run<Name extends CommandName, Prepared> = (
  work: Work,
  input: CommandInput<Name>,
  prepared: Prepared,
) => Promise<CommandOutput<Name>>

/** Rows a command is going to look at. Only a hint: they are read for all commands of a turn at once. */
export type Needs = readonly (readonly [table: TableName, id: string])[]

type Foresight<Name extends CommandName> = (personId: string, input: CommandInput<Name>) => Needs

export interface Handler<Name extends CommandName = CommandName> {
  /** Hashing, network, anything slow; undefined where there is nothing of the kind. */
  prepare?: (preparation: Preparation, input: CommandInput<Name>) => Promise<unknown>
  needs?: Foresight<Name>
  run: Run<Name, unknown>
}

/** A command whose work is all inside the turn. */
export const handler = <Name extends CommandName>(run: Run<Name, undefined>): Handler<Name> => ({
  run: (work, input) => run(work, input, undefined),
})

/** The same for a command that is asked for so often that its reads should be shared. */
export const foreseen = <Name extends CommandName>(
  needs: Foresight<Name>,
  run: Run<Name, undefined>,
): Handler<Name> => ({ needs, ...handler(run) })

/** A command that does something slow first, outside the turn. */
export const prepared = <Name extends CommandName, Prepared>(
  prepare: (preparation: Preparation, input: CommandInput<Name>) => Promise<Prepared>,
  run: Run<Name, Prepared>,
): Handler<Name> => ({ prepare, run: run as Run<Name, unknown> })

/** One handler for each command of a noun: a forgotten one does not compile. */
export type Handlers<Names extends CommandName> = { [Name in Names]: Handler<Name> }
