import { streamOf, type Row, type TableName } from '@duplex/protocol/entities'
import type { RowSink } from '@duplex/protocol/replica'

/** A client's copy as plain data. */
export class Copy implements RowSink {
  readonly #rows = new Map<string, Row>()

  put(row: Row): void {
    const key = `${row.table} ${row.id}`
    const held = this.#rows.get(key)
    if (held && held.version > row.version) return
    this.#rows.set(key, row)
  }

  clear(stream: string): void {
    for (const [key, row] of this.#rows) if (streamOf(row) === stream) this.#rows.delete(key)
  }

  clone(): Copy {
    const copy = new Copy()
    for (const row of this.#rows.values()) copy.put(structuredClone(row))
    return copy
  }

  all<Name extends TableName>(table: Name): Row<Name>[] {
    return [...this.#rows.values()].filter((row): row is Row & Row<Name> => row.table === table)
  }

  /** What a person would see, in an order of its own: living rows, deleted messages, and `lastSeq` as messages tell it [C6]. */
  view(): Row[] {
    const lastSeq = new Map<string, number>()
    for (const { roomId, seq } of this.all('message')) lastSeq.set(roomId, Math.max(seq, lastSeq.get(roomId) ?? 0))
    return [...this.#rows.values()]
      .filter((row) => row.table === 'message' || !row.deletedAt)
      .map((row) => (row.table === 'room' ? { ...row, lastSeq: Math.max(row.lastSeq, lastSeq.get(row.id) ?? 0) } : row))
      .sort((one, other) => (`${one.table} ${one.id}` < `${other.table} ${other.id}` ? -1 : 1))
  }
}
