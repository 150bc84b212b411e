import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from '../src/entities.ts'
import type { Changes, Versions } from '../src/frames.ts'
import { applyChanges, applyReset, type RowSink } from '../src/replica.ts'

const member = (id: string, version: number) =>
  ({
    table: 'member',
    id,
    version,
    deletedAt: null,
    roomId: 'r',
    personId: id,
    role: 'member',
    joinedAt: String(version),
  }) as Row

/** A copy as a client keeps it: by id, the newer version wins. */
function copy() {
  const rows = new Map<string, Row>()
  const versions: Versions = {}
  const sink: RowSink = {
    put: (row) => {
      if ((rows.get(row.id)?.version ?? -1) < row.version) rows.set(row.id, row)
    },
    clear: () => rows.clear(),
  }
  return { rows, versions, sink }
}

describe('taking changes', () => {
  test('[C3] a copy with a hole takes nothing', () => {
    const { rows, versions, sink } = copy()
    applyReset(versions, { stream: 'room:r', to: 3, rows: [member('ann', 3)] }, sink)
    expect(applyChanges(versions, { stream: 'room:r', from: 4, to: 5, rows: [member('bob', 5)] }, sink)).toBe(false)
    expect([...rows.keys()]).toEqual(['ann'])
    expect(versions).toEqual({ 'room:r': 3 })
  })

  test('[C3] nor does one that does not hold the stream', () => {
    const { versions, sink } = copy()
    expect(applyChanges(versions, { stream: 'room:r', from: 0, to: 1, rows: [] }, sink)).toBe(false)
  })

  test('[C2] late, doubled and overlapping changes end where each once in order ends', () => {
    const history: Row[] = Array.from({ length: 12 }, (_, index) =>
      member(['ann', 'bob', 'eve'][index % 3] ?? '', index + 1),
    )
    const difference = (from: number, to: number): Changes => ({
      stream: 'room:r',
      from,
      to,
      rows: history.filter((row) => row.version > from && row.version <= to),
    })
    const spans = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 30 })
    fc.assert(
      fc.property(spans, (pairs) => {
        const { rows, versions, sink } = copy()
        applyReset(versions, { stream: 'room:r', to: 0, rows: [] }, sink)
        for (const [one, other] of pairs)
          applyChanges(versions, difference(Math.min(one, other), Math.max(one, other)), sink)
        applyChanges(versions, difference(versions['room:r'] ?? 0, 12), sink)
        expect([...rows.values()].sort((a, b) => a.version - b.version)).toEqual(history.slice(-3))
      }),
    )
  })
})
