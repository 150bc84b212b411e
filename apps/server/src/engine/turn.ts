import { streamOf, type Row, type TableName } from '@duplex/protocol/entities'
import type { Changes } from '@duplex/protocol/frames'
import { roomStream, type Stream } from '@duplex/protocol/streams'
import type { Needs } from '../commands/work.ts'
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

/** The state of one transaction: rows as its commands see them, and what of it is not written yet. */
export class Turn {
  readonly now = new Date().toISOString()
  readonly #store: Store
  readonly #tables = new Map<TableName, Map<string, Row | undefined>>()
  readonly #heads = new Map<Stream, Head>()
  #unwritten = new Map<string, Row>()
  #records: Write[] = []

  constructor(store: Store) {
    this.#store = store
  }

  /** Reads what the whole batch is going to look at together, instead of one by one. Who looks at a room may write to it. */
  async foresee(needs: Needs): Promise<void> {
    for (const [table, ids] of Map.groupBy(needs, ([table]) => table)) {
      await this.#load(table, new Set(ids.map(([, id]) => id)))
    }
    const rooms = needs.filter(([table]) => table === 'room').map(([, id]) => roomStream(id))
    await this.#loadHeads([...new Set(rooms)])
  }

  async find<Name extends TableName>(table: Name, id: string): Promise<Row<Name> | undefined> {
    const rows = this.#table(table)
    if (!rows.has(id)) await this.#load(table, [id])
    return rows.get(id) as Row<Name> | undefined
  }

  async findAll<Name extends TableName>(table: Name, ids: readonly string[]): Promise<Row<Name>[]> {
    const rows = this.#table(table)
    await this.#load(table, ids)
    return ids.map((id) => rows.get(id)).filter((row) => row !== undefined) as unknown[] as Row<Name>[]
  }

  async ask<Answer>(question: (store: Store) => Promise<Answer>): Promise<Answer> {
    await this.write()
    return question(this.#store)
  }

  async lastSeq(roomId: string): Promise<number> {
    return (await this.#head(roomStream(roomId))).lastSeq
  }

  /** Takes over what a command put: gives the rows the next version of their streams. */
  async accept(rows: ReadonlyMap<string, Row>, records: Write[]): Promise<void> {
    for (const [key, row] of rows) {
      const head = await this.#head(streamOf(row))
      row.version = head.from + 1
      if (row.table === 'message') head.lastSeq = Math.max(head.lastSeq, row.seq)
      if (row.table === 'room') row.lastSeq = head.lastSeq
      head.rows.set(key, row)
      this.#table(row.table).set(row.id, row)
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

  #table(name: TableName): Map<string, Row | undefined> {
    const known = this.#tables.get(name)
    if (known) return known
    const rows = new Map<string, Row | undefined>()
    this.#tables.set(name, rows)
    return rows
  }

  /** Reads those that were not read yet. */
  async #load(table: TableName, ids: Iterable<string>): Promise<void> {
    const rows = this.#table(table)
    const unknown = [...ids].filter((id) => !rows.has(id))
    if (unknown.length === 0) return
    const found = await findRows(this.#store, table, unknown)
    for (const id of unknown) rows.set(id, found.get(id))
  }

  async #head(stream: Stream): Promise<Head> {
    if (!this.#heads.has(stream)) await this.#loadHeads([stream])
    return this.#heads.get(stream) as Head
  }

  async #loadHeads(streams: readonly Stream[]): Promise<void> {
    const stored = await findStreams(this.#store, streams)
    for (const stream of streams) {
      const { version = 0, lastSeq = 0 } = stored.get(stream) ?? {}
      this.#heads.set(stream, { from: version, lastSeq, rows: new Map() })
    }
  }
}
