import { decodeMentions, encodeMentions } from '@duplex/markdown/mentions'
import { decodeRooms, encodeRooms } from '@duplex/markdown/rooms'
import type { Known } from './known.ts'

/** A text as it travels: people and rooms by id, so that it looks the same before and after the server had it. */
export function encoded({ replica }: Known, text: string): string {
  if (!/[@#]/.test(text)) return text
  const ids = new Map([...replica.people.values()].map((person) => [person.handle, person.id]))
  const rooms = [...replica.rooms.values()].filter(({ kind }) => kind !== 'direct')
  return encodeRooms(
    encodeMentions(text, (handle) => ids.get(handle)),
    rooms,
  )
}

/** The text as people type it: with handles and names. */
export const decoded = ({ replica }: Known, text: string): string =>
  decodeRooms(
    decodeMentions(text, (id) => replica.people.get(id)?.handle),
    (id) => replica.rooms.get(id)?.name,
  )
