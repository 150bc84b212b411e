import type { Person } from '@duplex/protocol/entities'
import { byName } from '../../lib/collation.ts'
import { recentRooms } from '../../lib/recent.ts'
import { route } from '../../lib/router.svelte.ts'
import type { App } from '../../state/app.svelte.ts'
import type { PublicRoom } from '../../state/directory.svelte.ts'
import { joinableRooms, type RoomEntry } from '../../state/rooms.ts'
import type { Command } from './commands.ts'
import type { Choice, Found } from './find.ts'

export interface RoomChoice extends Choice {
  kind: 'room'
  entry: RoomEntry
}
export interface PersonChoice extends Choice {
  kind: 'person'
  person: Person
}
export interface PublicChoice extends Choice {
  kind: 'public'
  room: PublicRoom
}
export type AnyChoice = RoomChoice | PersonChoice | PublicChoice | Command

/** What waits comes before what was visited lately, and that before the rest. */
const forYou = 5
const unread = 3
const recency = 4
const sleeping = -12

/** Rooms and conversations one is in. */
export function roomChoices(entries: readonly RoomEntry[]): RoomChoice[] {
  const recent = recentRooms()
  return entries.map((entry) => {
    const at = recent.indexOf(entry.room.id)
    const lately = at < 0 ? 0 : recency * (1 - at / recent.length)
    const waits = entry.mentions > 0 ? forYou : entry.unread > 0 ? unread : 0
    return {
      key: `room:${entry.room.id}`,
      kind: 'room',
      title: entry.title,
      also: entry.people.map(({ handle }) => handle),
      weight: lately + waits + (entry.archived ? sleeping : 0),
      entry,
    }
  })
}

/** Everybody with whom there is no conversation among two yet: those are rooms already. */
export function personChoices(app: App, entries: readonly RoomEntry[]): PersonChoice[] {
  const known = new Set(
    entries.flatMap(({ room, people }) => (room.kind === 'direct' && people.length === 1 ? [people[0]?.id] : [])),
  )
  return [...app.replica.people.values()]
    .filter(({ id, deactivatedAt }) => !deactivatedAt && !known.has(id))
    .map((person) => ({
      key: `person:${person.id}`,
      kind: 'person',
      title: person.name,
      also: [person.handle],
      weight: -1,
      person,
    }))
}

export const publicChoices = (app: App): PublicChoice[] =>
  joinableRooms(app).map((room) => ({ key: `public:${room.id}`, kind: 'public', title: room.name, weight: -2, room }))

/** Before anything is typed: what waits for you, then where you were lately. */
export function beginning(choices: readonly RoomChoice[]): Found<RoomChoice>[] {
  const here = route.current
  return choices
    .filter(({ entry }) => !entry.archived && !(here.name === 'room' && here.roomId === entry.room.id))
    .sort((a, b) => b.weight - a.weight || byName(a.title, b.title))
    .slice(0, 12)
    .map((choice) => ({ choice, marks: [] }))
}
