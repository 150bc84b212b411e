import type { Posting, RoomKind } from '@duplex/protocol/entities'
import type { Handle } from './people.ts'

/** When: on an earlier day at a time (UTC), before 18:00, or so many minutes before now, at most 300. So the order holds at any hour. */
export type When = `${number}d ${string}` | `${number}m`
export type Line = [when: When, author: Handle, text: string, more?: More]

/** How a line hangs together with others, and what people did with it. */
export interface More {
  /** A name by which other lines of the room answer it. */
  as?: string
  /** The line it answers. */
  to?: string
  reactions?: Record<string, readonly Handle[]>
  pinned?: true
  /** Ada keeps it. */
  saved?: true
  /** Options, and who voted for them. */
  poll?: Record<string, readonly Handle[]>
}

/** A room and what was said in it, in its order. The first of its people owns it. */
export interface RoomContent {
  kind: RoomKind
  name: string
  topic: string
  people: readonly Handle[]
  description?: string
  archived?: boolean
  posting?: Posting
  slowSeconds?: number
  /** Among Ada's favourites. */
  favourite?: true
  /** The section of Ada's sidebar in which it stands. */
  section?: string
  /** How many of the last messages Ada has not read. */
  unread?: number
  lines: Line[]
}
