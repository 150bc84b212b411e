import type { RoomKind } from '@duplex/protocol/entities'
import type { Handle } from './people.ts'

/** When: on an earlier day at a time (UTC), before 18:00, or so many minutes before now, at most 300. So the order holds at any hour. */
export type When = `${number}d ${string}` | `${number}m`
type Line = [when: When, author: Handle, text: string]

/** A room and what was said in it, in its order. The first of its people owns it. */
export interface RoomContent {
  kind: RoomKind
  name: string
  topic: string
  people: readonly Handle[]
  archived?: boolean
  /** How many of the last messages Ada has not read. */
  unread?: number
  lines: Line[]
}
