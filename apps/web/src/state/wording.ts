import { decodeMentions, encodeMentions } from '@duplex/markdown/mentions'
import { decodeRooms, encodeRooms } from '@duplex/markdown/rooms'
import type { Known } from './known.ts'
import { nameOfRoom } from './rooms.ts'

/** A text as it travels: people and rooms by id, so that it looks the same before and after the server had it. */
export function encoded({ replica, directory }: Known, text: string): string {
  if (!/[@#]/.test(text)) return text
  const ids = new Map([...replica.people.values()].map((person) => [person.handle, person.id]))
  const rooms = [...replica.rooms.values()].filter(({ kind }) => kind !== 'direct')
  // Of two of the same name, the one that one is in is meant.
  const all = [...rooms, ...directory.rooms]
  return encodeRooms(
    encodeMentions(text, (handle) => ids.get(handle)),
    all,
  )
}

/** The text as people type it: with handles and names. */
export const decoded = (known: Known, text: string): string =>
  decodeRooms(
    decodeMentions(text, (id) => known.replica.people.get(id)?.handle),
    (id) => nameOfRoom(known, id),
  )
