import type { Message } from '@duplex/protocol/entities'

/** Messages of a room by number, without holes. */
export type Stretch = readonly Message[]

export const firstOf = (stretch: Stretch): number => stretch[0]?.seq ?? 0
export const lastOf = (stretch: Stretch): number => stretch.at(-1)?.seq ?? 0

/** Whether the two overlap or adjoin, so that together they have no hole either. */
export const touches = (held: Stretch, page: Stretch): boolean =>
  held.length === 0 || page.length === 0 || (firstOf(page) <= lastOf(held) + 1 && lastOf(page) >= firstOf(held) - 1)

/** Both together; of two versions of a message the newer one. */
export function merge(...stretches: Stretch[]): Message[] {
  const rows = new Map<number, Message>()
  for (const row of stretches.flat()) {
    const held = rows.get(row.seq)
    if (!held || held.version < row.version) rows.set(row.seq, row)
  }
  return [...rows.values()].sort((a, b) => a.seq - b.seq)
}

/** Renews what the stretch holds, and drops what it does not. Returns the same stretch where nothing was news. */
export function renew(stretch: Stretch, rows: Stretch): Stretch {
  const news = rows.filter((row) => {
    const held = stretch[row.seq - firstOf(stretch)]
    return held && held.version < row.version
  })
  return news.length > 0 ? merge(stretch, news) : stretch
}

/** The rows that go on where the stretch ends, as far as they do; `rows` by number. */
export function continuation(stretch: Stretch, rows: Stretch): Message[] {
  let next = lastOf(stretch) + 1
  return rows.filter((row) => row.seq === next && next++ > 0)
}
