import { inLanguage } from '../locales/intl.ts'
import { speech } from '../locales/language.svelte.ts'

/** Times as they are written in the language of the page, with the order and the clock of the place. */
const format = (options: Intl.DateTimeFormatOptions) => {
  const made = inLanguage((locale) => new Intl.DateTimeFormat(locale, options))
  return (time: string | Date): string => made().format(new Date(time))
}

const clock = inLanguage((locale) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }))

/** `16:41`, or `4:41 PM`. */
export const clockTime = (time: string | Date): string => clock().format(new Date(time))
/** `16:41`, or `4:41` where a time before it says which half of the day that is. */
export const briefTime = (time: string): string =>
  clock()
    .formatToParts(new Date(time))
    .filter(({ type }) => type !== 'dayPeriod')
    .map(({ value }) => value)
    .join('')
    .trim()
/** A time of every day, kept as `16:41`, in the same way. */
export const timeOfDay = (time: string): string => clockTime(`2000-01-01T${time}`)
/** All of it, for a tooltip: `Wednesday, 18 November 2026 at 16:41`. */
export const fullTime = format({ dateStyle: 'full', timeStyle: 'short' })
/** `18 November 2026`. */
export const longDate = format({ dateStyle: 'long' })
/** `18 Nov, 16:41`. */
const dateAndTime = format({ day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' })
const weekdayAndDate = format({ weekday: 'long', day: 'numeric', month: 'long' })

const relative = inLanguage((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase(speech.locale) + text.slice(1)

/** Midnight of a day as people write it (`2026-11-18`), where the reader is. */
const localDay = (day: string): Date => new Date(`${day}T00:00:00`)

/** A day line: `Today`, `Yesterday`, `Wednesday, 18 November`, and the year where it is another one. Takes `2026-11-18`. */
export function dayLabel(day: string, now = new Date()): string {
  const date = localDay(day)
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate())
  // Rounded, because a day of a clock change has 23 or 25 hours.
  const daysAgo = Math.round((today.getTime() - date.getTime()) / dayMs)
  if (daysAgo === 0 || daysAgo === 1) return capitalised(relative().format(-daysAgo, 'day'))
  return date.getFullYear() === now.getFullYear() ? capitalised(weekdayAndDate(date)) : longDate(date)
}

const isToday = (time: string, now: Date): boolean => new Date(time).toDateString() === now.toDateString()

/** `16:41` of today, else `18 Nov, 16:41`. */
export const shortTime = (time: string, now = new Date()): string =>
  isToday(time, now) ? clockTime(time) : dateAndTime(time)

/** How long ago, or in how long: `5 minutes ago`, `in 6 days`. Beyond a month, the date. */
export function fromNow(time: string, now = Date.now()): string {
  const difference = Date.parse(time) - now
  const size = Math.abs(difference)
  if (size > 30 * dayMs) return longDate(time)
  if (size >= dayMs) return relative().format(Math.round(difference / dayMs), 'day')
  if (size >= hourMs) return relative().format(Math.round(difference / hourMs), 'hour')
  if (size >= minuteMs) return relative().format(Math.round(difference / minuteMs), 'minute')
  return relative().format(0, 'second')
}
