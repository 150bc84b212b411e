/** Whether a text is a time as everything here writes it: it sorts, and the year has four digits. */
export function isTime(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text && text.length === 24
}

/** Whether this is a time zone that calendars know. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
