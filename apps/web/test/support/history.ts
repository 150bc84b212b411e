import type { Message, Row } from '@duplex/protocol/entities'
import { expect } from 'vitest'
import type { KeptCopy } from '../../src/sync/copyStore.ts'
import { windowRows } from './answers.ts'
import type { TestHouse } from './house.ts'

/** Every stream as it was at each of its versions: what a copy of that version has to be. */
export class History {
  readonly #house: TestHouse
  readonly #past = new Map<string, Row[]>()

  constructor(house: TestHouse) {
    this.#house = house
    const commit = house.commit.bind(house)
    house.commit = (drafts) => {
      commit(drafts)
      this.record()
    }
    this.record()
  }

  record(): void {
    const { epoch, versions } = this.#house
    for (const [stream, version] of Object.entries(versions))
      this.#past.set(`${epoch} ${stream} ${version}`, this.#house.in(stream))
  }

  /** Older, perhaps; but whole: nothing of one moment and nothing of another. */
  expectWhole({ epoch, resets }: KeptCopy): void {
    for (const { stream, to, rows } of resets) {
      const past = this.#past.get(`${epoch} ${stream} ${to}`)
      expect(past).toBeDefined()
      expect(byId(rows.filter(isLiving))).toEqual(byId((past ?? []).filter(isLiving)))
      const said = (past ?? []).filter(isMessage).sort((a, b) => a.seq - b.seq)
      const kept = rows.filter(isMessage)
      expect(kept.length).toBeGreaterThanOrEqual(Math.min(said.length, windowRows))
      expect(kept).toEqual(said.slice(said.length - kept.length))
    }
  }
}

const isMessage = (row: Row): row is Message & { table: 'message' } => row.table === 'message'
const isLiving = (row: Row): boolean => row.table !== 'message' && !row.deletedAt
/** How far a room is, its messages say. */
const byId = (rows: readonly Row[]): Row[] =>
  rows
    .map((row) => (row.table === 'room' ? { ...row, lastSeq: 0 } : row))
    .sort((a, b) => `${a.table} ${a.id}`.localeCompare(`${b.table} ${b.id}`))
