import type { Person, QuietHours, Status } from '@duplex/protocol/entities'

/** What somebody says about themselves, while it holds. */
export const statusOf = ({ status }: Pick<Person, 'status'>, now: number): Status | null =>
  status && (status.until === null || Date.parse(status.until) > now) ? status : null

type Quiet = Pick<Person, 'quietUntil' | 'quietHours'>

/** Whether somebody does not want to be disturbed now: for a while, or at this hour of every day. */
export const isQuiet = ({ quietUntil, quietHours }: Quiet, now: number): boolean =>
  (quietUntil !== null && Date.parse(quietUntil) > now) || (quietHours !== null && liesWithin(quietHours, now))

/** The hours may span midnight; where they begin and end at the same time, they are the whole day. */
export function liesWithin({ from, to, timeZone }: QuietHours, now: number): boolean {
  const time = timeIn(timeZone, now)
  if (time === null) return false
  return from < to ? from <= time && time < to : time >= from || time < to
}

const clocks = new Map<string, Intl.DateTimeFormat | null>()

/** `HH:MM` of the clock on somebody's wall; null where no such place is known. */
export function timeIn(timeZone: string, now: number): string | null {
  if (!clocks.has(timeZone)) clocks.set(timeZone, clockIn(timeZone))
  return clocks.get(timeZone)?.format(now) ?? null
}

function clockIn(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  } catch {
    return null
  }
}

/** Where the reader is. */
export const ownTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone
