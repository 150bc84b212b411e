const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
/** When a day that is not over yet begins for most people who go on tomorrow. */
const morning = 9

/** How long something is to hold, as people choose it: so many hours or days, or to the end of a day or week. */
export type Span = 'halfHour' | 'hour' | 'fourHours' | 'day' | 'threeDays' | 'sevenDays' | 'today' | 'tomorrow' | 'week'

export const statusSpans = ['halfHour', 'hour', 'fourHours', 'today', 'week'] as const satisfies Span[]
export const pauseSpans = ['halfHour', 'hour', 'fourHours', 'tomorrow'] as const satisfies Span[]
export const pollSpans = ['hour', 'today', 'day', 'threeDays', 'sevenDays'] as const satisfies Span[]

/** When a span that begins now ends, on the reader's own clock. */
export function endOf(span: Span, now = new Date()): Date {
  const day = (days: number, hours: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hours)
  const later = (ms: number) => new Date(now.getTime() + ms)
  switch (span) {
    case 'halfHour':
      return later(30 * minuteMs)
    case 'hour':
      return later(hourMs)
    case 'fourHours':
      return later(4 * hourMs)
    case 'day':
      return later(dayMs)
    case 'threeDays':
      return later(3 * dayMs)
    case 'sevenDays':
      return later(7 * dayMs)
    case 'today':
      return day(1, 0)
    case 'tomorrow':
      return day(1, morning)
    case 'week':
      return day(7 - ((now.getDay() + 6) % 7), 0)
  }
}

/** A time for `<input type="datetime-local">`, on the reader's own clock. */
export const localInput = (time: Date): string =>
  new Date(time.getTime() - time.getTimezoneOffset() * minuteMs).toISOString().slice(0, 16)

export const isoOf = (time: number): string => new Date(time).toISOString()
