/** Times as the reader writes them: language, order and clock are the browser's. */
const format = (options: Intl.DateTimeFormatOptions) => {
  const made = new Intl.DateTimeFormat(undefined, options)
  return (time: string | Date): string => made.format(new Date(time))
}

/** `16:41`, or `4:41 PM`. */
export const clockTime = format({ hour: '2-digit', minute: '2-digit' })
/** All of it, for a tooltip: `Wednesday, 18 November 2026 at 16:41`. */
export const fullTime = format({ dateStyle: 'full', timeStyle: 'short' })
/** `18 November 2026`. */
export const longDate = format({ dateStyle: 'long' })
/** `18 Nov`. */
export const shortDate = format({ day: 'numeric', month: 'short' })
const weekdayAndDate = format({ weekday: 'long', day: 'numeric', month: 'long' })

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' })
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** Midnight of a day as people write it (`2026-11-18`), where the reader is. */
const localDay = (day: string): Date => new Date(`${day}T00:00:00`)

/** A day line: `Today`, `Yesterday`, `Wednesday, 18 November`, and the year where it is another one. Takes `2026-11-18`. */
export function dayLabel(day: string, now = new Date()): string {
  const date = localDay(day)
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate())
  // Rounded, because a day of a clock change has 23 or 25 hours.
  const daysAgo = Math.round((today.getTime() - date.getTime()) / dayMs)
  if (daysAgo === 0 || daysAgo === 1) return capitalised(relative.format(-daysAgo, 'day'))
  return date.getFullYear() === now.getFullYear() ? weekdayAndDate(date) : longDate(date)
}

/** `16:41` of today, else `18 Nov, 16:41`. */
export function shortTime(time: string, now = new Date()): string {
  const isToday = new Date(time).toDateString() === now.toDateString()
  return isToday ? clockTime(time) : `${shortDate(time)}, ${clockTime(time)}`
}

/** How long ago, or in how long: `5 minutes ago`, `in 6 days`. Beyond a month, the date. */
export function fromNow(time: string, now = Date.now()): string {
  const difference = Date.parse(time) - now
  const size = Math.abs(difference)
  if (size > 30 * dayMs) return longDate(time)
  if (size >= dayMs) return relative.format(Math.round(difference / dayMs), 'day')
  if (size >= hourMs) return relative.format(Math.round(difference / hourMs), 'hour')
  if (size >= minuteMs) return relative.format(Math.round(difference / minuteMs), 'minute')
  return relative.format(0, 'second')
}

const isToday = (time: string, now: Date): boolean => new Date(time).toDateString() === now.toDateString()

/** When something ends: `16:40`, and the day where it is another one. */
export const untilTime = (time: string, now = new Date()): string =>
  isToday(time, now) ? clockTime(time) : `${shortDate(time)}, ${clockTime(time)}`
