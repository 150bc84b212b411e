const minuteMs = 60_000
const hourMs = 60 * minuteMs
/** When a day that is not over yet begins for most people who go on tomorrow. */
const morning = 9

/** How long something is to hold, as people choose it. */
export const spans = ['halfHour', 'hour', 'fourHours', 'today', 'tomorrow', 'week'] as const
export type Span = (typeof spans)[number]

/** When a span that begins now ends, on the reader's own clock. */
export function endOf(span: Span, now = new Date()): Date {
  const day = (days: number, hours: number) =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hours)
  switch (span) {
    case 'halfHour':
      return new Date(now.getTime() + 30 * minuteMs)
    case 'hour':
      return new Date(now.getTime() + hourMs)
    case 'fourHours':
      return new Date(now.getTime() + 4 * hourMs)
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
