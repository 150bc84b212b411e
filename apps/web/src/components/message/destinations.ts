import type { Room } from '@duplex/protocol/entities'
import { byName } from '../../lib/collation.ts'
import type { App } from '../../state/app.svelte.ts'
import { mayPost } from '../../state/permissions.ts'
import { othersIn, roomTitle } from '../../state/rooms.ts'

/** Somewhere one can write: a room, or somebody one has not written to yet. */
export interface Destination {
  /** Of the room, or of the person. */
  id: string
  roomId: string | null
  title: string
  /** Who it goes to, where it is a person. */
  personId: string | null
  kind: Room['kind']
}

/** Rooms by name, then people by name: a person stands for the conversation with them. */
export function destinations(app: App): Destination[] {
  const rooms = [...app.replica.rooms.values()]
    .filter(({ id }) => app.replica.memberships.has(id) && mayPost(app, id))
    .map((room): Destination => {
      const others = room.kind === 'direct' ? othersIn(app, room.id) : []
      const personId = others.length === 1 ? (others[0]?.id ?? null) : null
      return { id: room.id, roomId: room.id, title: roomTitle(app, room), personId, kind: room.kind }
    })
  const known = new Set(rooms.map(({ personId }) => personId))
  const people = [...app.replica.people.values()]
    .filter(({ id, deactivatedAt }) => !known.has(id) && !deactivatedAt)
    .map(({ id, name }): Destination => ({ id, roomId: null, title: name, personId: id, kind: 'direct' }))
  const isTalk = ({ roomId, personId }: Destination) => roomId === null || personId !== null
  return [...rooms, ...people].sort((a, b) => Number(isTalk(a)) - Number(isTalk(b)) || byName(a.title, b.title))
}
