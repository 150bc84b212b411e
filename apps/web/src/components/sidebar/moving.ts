import type { Part } from '../../state/sidebar.ts'
import type { RoomEntry } from '../../state/rooms.ts'

/** Where a room is to stand: before which place of a part; null: by name, or where it belongs by itself. */
export interface Goal {
  part: Part
  index: number | null
}

/** Rooms go to rooms and conversations to conversations; favourites and own sections take both. */
export const accepts = ({ kind }: Pick<Part, 'kind'>, { room }: Pick<RoomEntry, 'room'>): boolean =>
  kind === 'rooms' ? room.kind !== 'direct' : kind !== 'directs' || room.kind === 'direct'

/** One step up or down, into the next part where this one ends; null where there is none. */
export function step(parts: readonly Part[], roomId: string, by: 1 | -1): Goal | null {
  const part = parts.find(({ entries }) => entries.some(({ room }) => room.id === roomId))
  const entry = part?.entries.find(({ room }) => room.id === roomId)
  if (!part || !entry) return null
  const others = part.entries.filter(({ archived }) => !archived)
  const index = others.indexOf(entry) + by
  if (part.kind !== 'directs' && index >= 0 && index < others.length) return { part, index }
  const taking = parts.filter((each) => accepts(each, entry))
  const next = taking[taking.indexOf(part) + by]
  if (!next) return null
  const isHome = next.kind === 'rooms' || next.kind === 'directs'
  return { part: next, index: isHome ? null : by > 0 ? 0 : next.entries.length }
}

/** Before which row something at this height is dropped. Rows in their order, without the one that is dragged. */
export function indexAt(y: number, rows: readonly { top: number; bottom: number }[]): number {
  const below = rows.findIndex(({ top, bottom }) => y < (top + bottom) / 2)
  return below < 0 ? rows.length : below
}
