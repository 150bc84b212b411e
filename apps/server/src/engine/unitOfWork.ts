import type { Person, Row, TableName } from '@duplex/protocol/entities'
import { Refusal } from '@duplex/protocol/refusals'
import type { Cookie, Draft, Work } from '../commands/work.ts'
import type { Actor } from '../domain/actor.ts'
import type { Store } from '../store/database.ts'
import type { Turn } from './turn.ts'

/** What one command of a turn has read and put. Nothing of it counts until the ledger accepts it into the turn. */
export class UnitOfWork implements Work {
  readonly actor: Actor
  readonly rows = new Map<string, Row>()
  readonly records: ((store: Store) => Promise<unknown>)[] = []
  cookie: Cookie | undefined
  readonly isOnline: (personId: string) => boolean
  readonly #turn: Turn
  #me: Person | undefined

  constructor(turn: Turn, actor: Actor, isOnline: (personId: string) => boolean) {
    this.#turn = turn
    this.actor = actor
    this.isOnline = isOnline
  }

  get now(): string {
    return this.#turn.now
  }

  get me(): Person {
    if (!this.#me) throw new Refusal('auth.required')
    return this.#me
  }

  get sessionId(): string {
    if (this.actor.kind !== 'person') throw new Refusal('auth.required')
    return this.actor.sessionId
  }

  /** Checks, against committed state, that the session is alive and its person active: a cookie may be older than that. */
  async admit(): Promise<void> {
    if (this.actor.kind !== 'person') return
    const session = await this.find('session', this.actor.sessionId)
    const person = await this.find('person', this.actor.personId)
    if (!session || session.deletedAt || !person || person.deactivatedAt) throw new Refusal('auth.required')
    this.#me = person
  }

  find<Name extends TableName>(table: Name, id: string): Promise<Row<Name> | undefined> {
    return this.#turn.find(table, id)
  }

  findAll<Name extends TableName>(table: Name, ids: readonly string[]): Promise<Row<Name>[]> {
    return this.#turn.findAll(table, ids)
  }

  ask<Answer>(question: (store: Store) => Promise<Answer>): Promise<Answer> {
    if (this.rows.size > 0) throw new Error('a command asks before it puts')
    return this.#turn.ask(question)
  }

  lastSeq(roomId: string): Promise<number> {
    return this.#turn.lastSeq(roomId)
  }

  put(row: Draft): void {
    this.rows.set(`${row.table} ${row.id}`, { ...row, version: 0 })
  }

  record(write: (store: Store) => Promise<unknown>): void {
    this.records.push(write)
  }

  setCookie(cookie: Cookie): void {
    this.cookie = cookie
  }
}
