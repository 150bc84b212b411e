import type { Section } from '@duplex/protocol/entities'
import { byName } from '../lib/collation.ts'
import { byCode } from '../lib/order.ts'
import { between, byPosition } from '../lib/position.ts'
import type { Known } from './known.ts'
import { roomEntries, type RoomEntry } from './rooms.ts'

export const favourites = 'favourites'

/** A part of the sidebar. Its id is a section's, or says which of the parts everybody has it is. */
export interface Part {
  id: string
  kind: 'favourites' | 'own' | 'rooms' | 'directs'
  /** Of an own section. */
  name: string
  entries: RoomEntry[]
}

/** One's own sections, as they were put. */
export const sectionsOf = (app: Known): Section[] => [...app.replica.sections.values()].sort(byPosition)

/** Favourites, own sections, then the rest: rooms (archived last), and direct conversations by what was said last. */
export function sidebar(app: Known): Part[] {
  const sections = sectionsOf(app)
  const known = new Set([favourites, ...sections.map(({ id }) => id)])
  const placeOf = ({ room, sectionId }: RoomEntry) =>
    sectionId !== null && known.has(sectionId) ? sectionId : room.kind === 'direct' ? 'directs' : 'rooms'
  const entries = Map.groupBy(roomEntries(app), placeOf)
  const ordered = (id: string) => (entries.get(id) ?? []).sort(byPlace)
  return [
    { id: favourites, kind: 'favourites', name: '', entries: ordered(favourites) },
    ...sections.map(({ id, name }): Part => ({ id, kind: 'own', name, entries: ordered(id) })),
    { id: 'rooms', kind: 'rooms', name: '', entries: ordered('rooms') },
    {
      id: 'directs',
      kind: 'directs',
      name: '',
      entries: (entries.get('directs') ?? []).sort((a, b) => byCode(lastSaid(app, b), lastSaid(app, a))),
    },
  ]
}

/** As one walks through them from above; archived rooms are not on the way. */
export const inOrder = (parts: readonly Part[]): RoomEntry[] =>
  parts.flatMap(({ entries }) => entries.filter(({ archived }) => !archived))

/** Those that were put somewhere, then the others by name. */
const byPlace = (a: RoomEntry, b: RoomEntry): number =>
  Number(a.archived) - Number(b.archived) ||
  Number(a.position === '') - Number(b.position === '') ||
  byPosition(a, b) ||
  byName(a.title, b.title)

/** When something was last said, as far as is known here. */
const lastSaid = (app: Known, { room }: RoomEntry): string =>
  app.replica.window(room.id)?.messages.at(-1)?.createdAt ?? room.createdAt

/** What a part's `sectionId` is called in a membership; null for those everybody has. */
export const sectionIdOf = ({ id, kind }: Pick<Part, 'id' | 'kind'>): string | null =>
  kind === 'favourites' || kind === 'own' ? id : null

/** Longer ones are not accepted: so many moves to the same place begin anew. */
const longest = 60

/**
 * What has to be said for a room to stand at `index` among `others`. Those before it that still stand by name get a
 * place as well: otherwise it would stand before them.
 */
export function places(
  others: readonly Pick<RoomEntry, 'room' | 'position'>[],
  roomId: string,
  index: number,
): { roomId: string; position: string }[] {
  const before = others.slice(0, index)
  const start = before.findIndex(({ position }) => position === '')
  const unplaced = start < 0 ? [] : before.slice(start)
  const after = others[index]?.position || null
  let last = before[(start < 0 ? before.length : start) - 1]?.position ?? null
  const said = [...unplaced.map(({ room }) => room.id), roomId].map((id) => {
    last = between(last, after)
    return { roomId: id, position: last }
  })
  return said.every(({ position }) => position.length <= longest) ? said : anew(others, roomId, index)
}

function anew(others: readonly Pick<RoomEntry, 'room'>[], roomId: string, index: number) {
  const ids = others.map(({ room }) => room.id)
  let last: string | null = null
  return ids.toSpliced(index, 0, roomId).map((id) => {
    last = between(last, null)
    return { roomId: id, position: last }
  })
}
