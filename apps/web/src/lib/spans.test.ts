import { describe, expect, it } from 'vitest'
import { endOf, localInput, type Span } from './spans.ts'

// Local time, as people see it: a Friday.
const friday = new Date(2026, 10, 20, 16, 40)

const all: Span[] = ['halfHour', 'hour', 'fourHours', 'day', 'threeDays', 'today', 'tomorrow', 'week']

describe('spans', () => {
  it('end where people expect it', () => {
    expect(all.map((span) => localInput(endOf(span, friday)))).toEqual([
      '2026-11-20T17:10',
      '2026-11-20T17:40',
      '2026-11-20T20:40',
      '2026-11-21T16:40',
      '2026-11-23T16:40',
      '2026-11-21T00:00',
      '2026-11-21T09:00',
      '2026-11-23T00:00',
    ])
  })

  it('end a week with its Sunday, also from a Sunday or a Monday on', () => {
    expect(localInput(endOf('week', new Date(2026, 10, 22, 8)))).toBe('2026-11-23T00:00')
    expect(localInput(endOf('week', new Date(2026, 10, 23, 8)))).toBe('2026-11-30T00:00')
  })
})
