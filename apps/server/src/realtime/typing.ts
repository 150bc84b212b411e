import type { ServerFrame } from '@duplex/protocol/frames'
import { limits } from '@duplex/protocol/limits'
import { roomStream } from '@duplex/protocol/streams'
import { textFrame } from '../lib/frame.ts'
import type { Hub } from './hub.ts'

/** So long it is collected who is writing: a room hears of it in one frame. */
const collectMs = 250

export interface Typing {
  /** Somebody who is in the room is writing there. */
  say(roomId: string, personId: string): void
  stop(): void
}

/** Tells rooms who is writing. However many are, each of the others gets a few short frames a second. */
export function createTyping(hub: Hub): Typing {
  let writing = new Map<string, Set<string>>()
  let timer: NodeJS.Timeout | undefined

  function tell(): void {
    const rooms = writing
    writing = new Map()
    timer = undefined
    for (const [roomId, personIds] of rooms) tellRoom(roomId, [...personIds])
  }

  function tellRoom(roomId: string, personIds: readonly string[]): void {
    const forAll = frameOf(roomId, personIds)
    const forOneOfThem = new Map(personIds.map((id) => [id, frameOf(roomId, without(personIds, id))]))
    for (const { actor, connection } of hub.followersOf(roomStream(roomId))) {
      const frame = forOneOfThem.has(actor.personId) ? forOneOfThem.get(actor.personId) : forAll
      if (frame) connection.hint(frame)
    }
  }

  return {
    say(roomId, personId) {
      const personIds = writing.get(roomId) ?? new Set()
      if (personIds.size < limits.typingPeople) writing.set(roomId, personIds.add(personId))
      timer ??= setTimeout(tell, collectMs)
    },
    stop: () => clearTimeout(timer),
  }
}

const without = (ids: readonly string[], one: string): string[] => ids.filter((id) => id !== one)

const frameOf = (roomId: string, personIds: readonly string[]): Buffer | undefined =>
  personIds.length === 0
    ? undefined
    : textFrame(JSON.stringify({ type: 'typing', data: { roomId, personIds: [...personIds] } } satisfies ServerFrame))
