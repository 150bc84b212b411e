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

  /** Older, perhaps; but whole: nothing of this moment is missing or older than it. Single rows may be newer (H4). */
  expectWhole({ epoch, resets }: KeptCopy): void {
    for (const { stream, to, rows } of resets) {
      const past = this.#past.get(`${epoch} ${stream} ${to}`) ?? []
      const ofThen = (row: Row) => {
        const then = row.version > to ? this.#past.get(`${epoch} ${stream} ${row.version}`) : past
        return then?.find(({ table, id }) => table === row.table && id === row.id)
      }
      expect(past).not.toEqual([])
      for (const row of rows) expect(undated(row)).toEqual(undated(ofThen(row)))
      expect(rows.filter((row) => row.table !== 'message' && row.deletedAt)).toEqual([])
      const kept = new Set(rows.map(({ table, id }) => `${table} ${id}`))
      const goneSince = new Set(
        this.#house.in(stream).flatMap((row) => (row.deletedAt ? `${row.table} ${row.id}` : [])),
      )
      const living = past.filter((row) => row.table !== 'message' && !row.deletedAt)
      const ids = living.map(({ table, id }) => `${table} ${id}`)
      expect(ids.filter((id) => !kept.has(id) && !goneSince.has(id))).toEqual([])
      expectStretch(rows.filter(isMessage), past.filter(isMessage).length)
    }
  }
}

/** The newest messages, without a hole. */
function expectStretch(kept: readonly Message[], said: number): void {
  expect(kept.length).toBeGreaterThanOrEqual(Math.min(said, windowRows))
  expect(kept.at(-1)?.seq ?? 0).toBeGreaterThanOrEqual(said)
  kept.forEach(({ seq }, index) => expect(seq).toBe((kept[0]?.seq ?? 0) + index))
}

const isMessage = (row: Row): row is Message & { table: 'message' } => row.table === 'message'
/** How far a room is, its messages say. */
const undated = (row: Row | undefined): Row | undefined => (row?.table === 'room' ? { ...row, lastSeq: 0 } : row)
