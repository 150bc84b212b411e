import { streamOf, type Row, type TableName } from '@duplex/protocol/entities'
import type { Changes } from '@duplex/protocol/frames'
import { roomStream, type Stream } from '@duplex/protocol/streams'
import type { Store } from '../store/database.ts'
import { findRows, writeRows } from '../store/rows.ts'
import { findStreams, writeStreams } from '../store/streams.ts'

type Write = (store: Store) => Promise<unknown>

/** A stream that this turn reads or touches. */
interface Head {
  /** Where it stood before the turn. */
  from: number
  lastSeq: number
  /** What the turn changed in it, newest state by row. */
  rows: Map<string, Row>
}

const keyOf = (row: { table: TableName; id: string }) => `${row.table} ${row.id}`

/** The state of one transaction: rows as its commands see them, and what of it is not written yet. */
export class Turn {
  readonly now = new Date().toISOString()
  readonly #store: Store
  readonly #rows = new Map<string, Row | undefined>()
  readonly #heads = new Map<Stream, Head>()
  #unwritten = new Map<string, Row>()
  #records: Write[] = []

  constructor(store: Store) {
    this.#store = store
  }

  async findAll<Name extends TableName>(table: Name, ids: readonly string[]): Promise<Row<Name>[]> {
    const unknown = ids.filter((id) => !this.#rows.has(keyOf({ table, id })))
    if (unknown.length > 0) {
      const found = await findRows(this.#store, table, unknown)
      for (const id of unknown) this.#rows.set(keyOf({ table, id }), found.get(id) as Row | undefined)
    }
    const rows = ids.map((id) => this.#rows.get(keyOf({ table, id })))
    return rows.filter((row) => row !== undefined) as unknown[] as Row<Name>[]
  }

  async ask<Answer>(question: (store: Store) => Promise<Answer>): Promise<Answer> {
    await this.write()
    return question(this.#store)
  }

  async lastSeq(roomId: string): Promise<number> {
    return (await this.#head(roomStream(roomId))).lastSeq
  }

  /** Takes over what a command put: gives the rows the next version of their streams. */
  async accept(rows: Iterable<Row>, records: Write[]): Promise<void> {
    for (const row of rows) {
      const head = await this.#head(streamOf(row))
      row.version = head.from + 1
      if (row.table === 'message') head.lastSeq = Math.max(head.lastSeq, row.seq)
      if (row.table === 'room') row.lastSeq = head.lastSeq
      const key = keyOf(row)
      head.rows.set(key, row)
      this.#rows.set(key, row)
      this.#unwritten.set(key, row)
    }
    this.#records.push(...records)
  }

  /** Writes what is not written yet: at the end of the turn, or before a question that must see it. */
  async write(): Promise<void> {
    if (this.#unwritten.size > 0) {
      await writeRows(this.#store, [...this.#unwritten.values()])
      await writeStreams(
        this.#store,
        this.#touched().map(([id, head]) => ({ id, version: head.from + 1, lastSeq: head.lastSeq })),
      )
      this.#unwritten = new Map()
    }
    const records = this.#records
    this.#records = []
    for (const record of records) await record(this.#store)
  }

  /** What goes out after the commit: one frame's worth per stream. */
  changes(): Changes[] {
    return this.#touched().map(([stream, head]) => ({
      stream,
      from: head.from,
      to: head.from + 1,
      rows: [...head.rows.values()],
    }))
  }

  #touched(): [Stream, Head][] {
    return [...this.#heads].filter(([, head]) => head.rows.size > 0)
  }

  async #head(stream: Stream): Promise<Head> {
    const known = this.#heads.get(stream)
    if (known) return known
    const stored = (await findStreams(this.#store, [stream])).get(stream)
    const head: Head = { from: stored?.version ?? 0, lastSeq: stored?.lastSeq ?? 0, rows: new Map() }
    this.#heads.set(stream, head)
    return head
  }
}
