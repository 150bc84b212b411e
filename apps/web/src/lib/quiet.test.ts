import { describe, expect, it } from 'vitest'
import { isQuiet, liesWithin, statusOf, timeIn } from './quiet.ts'

const at = (time: string) => Date.parse(`2026-11-20T${time}:00.000Z`)
const nightly = { from: '22:00', to: '07:30', timeZone: 'UTC' }

describe('statuses', () => {
  it('hold until they end, or for ever', () => {
    const until = (until: string | null) => ({ status: { emoji: '🌴', text: 'away', until } })
    expect(statusOf(until(null), at('12:00'))?.text).toBe('away')
    expect(statusOf(until('2026-11-20T12:00:01.000Z'), at('12:00'))?.text).toBe('away')
    expect(statusOf(until('2026-11-20T12:00:00.000Z'), at('12:00'))).toBeNull()
    expect(statusOf({ status: null }, at('12:00'))).toBeNull()
  })
})

describe('quiet hours', () => {
  it('go over midnight', () => {
    const inside = ['22:00', '23:59', '00:00', '07:29'].map((time) => liesWithin(nightly, at(time)))
    const outside = ['07:30', '12:00', '21:59'].map((time) => liesWithin(nightly, at(time)))
    expect([...new Set(inside), ...new Set(outside)]).toEqual([true, false])
  })

  it('lie within a day, or are all of it', () => {
    const noon = { from: '12:00', to: '13:00', timeZone: 'UTC' }
    expect(['11:59', '12:00', '13:00'].map((time) => liesWithin(noon, at(time)))).toEqual([false, true, false])
    expect(liesWithin({ ...noon, to: '12:00' }, at('03:00'))).toBe(true)
  })

  it("are those of the person's own clock, and none where nobody knows it", () => {
    expect(timeIn('Asia/Tokyo', at('14:00'))).toBe('23:00')
    expect(liesWithin({ ...nightly, timeZone: 'Asia/Tokyo' }, at('14:00'))).toBe(true)
    expect(liesWithin({ ...nightly, timeZone: 'Middle-earth/Shire' }, at('23:00'))).toBe(false)
  })

  it('are one reason to be left alone, a pause is another', () => {
    expect(isQuiet({ quietUntil: null, quietHours: null }, at('12:00'))).toBe(false)
    expect(isQuiet({ quietUntil: '2026-11-20T13:00:00.000Z', quietHours: null }, at('12:00'))).toBe(true)
    expect(isQuiet({ quietUntil: '2026-11-20T11:00:00.000Z', quietHours: nightly }, at('12:00'))).toBe(false)
    expect(isQuiet({ quietUntil: null, quietHours: nightly }, at('23:00'))).toBe(true)
  })
})
