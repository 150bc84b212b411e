/** Messages of one author this close together are drawn under one name. */
export const groupMinutes = 5

interface Said {
  authorId: string
  createdAt: string
}

/** The calendar day where the reader is, as `2026-11-18`. */
export function dayOf(time: string): string {
  const date = new Date(time)
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}

/**
 * Whether a message goes under the name that stands above it. It looks at its neighbour only, not at the start of the
 * group: so a page of older messages never changes how the rows further down are grouped.
 */
export function continues(previous: Said | undefined, next: Said): boolean {
  if (!previous || previous.authorId !== next.authorId) return false
  if (dayOf(previous.createdAt) !== dayOf(next.createdAt)) return false
  return Math.abs(Date.parse(next.createdAt) - Date.parse(previous.createdAt)) <= groupMinutes * 60_000
}
