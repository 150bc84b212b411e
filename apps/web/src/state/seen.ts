import type { Person } from '@duplex/protocol/entities'
import { limits } from '@duplex/protocol/limits'
import type { Known } from './known.ts'

/**
 * Who has seen how far what you said: by number of a message of yours, everybody who has read it and none you wrote
 * later. In small rooms only: in others nobody is told.
 */
export function seenIn(app: Known, roomId: string): Map<number, Person[]> {
  const seen = new Map<number, Person[]>()
  const me = app.me.personId
  const members = app.replica.members(roomId)
  const messages = app.replica.window(roomId)?.messages ?? []
  const own = messages.filter(({ authorId, deletedAt }) => authorId === me && !deletedAt)
  if (members.length > limits.seenByPeople || own.length === 0) return seen
  for (const { personId, readSeq } of members) {
    const person = personId === me ? undefined : app.replica.people.get(personId)
    // Whoever writes has read.
    const written = messages.findLast(({ authorId }) => authorId === personId)?.seq ?? 0
    const last = own.findLast(({ seq }) => seq <= Math.max(readSeq, written))
    if (person && last) seen.set(last.seq, [...(seen.get(last.seq) ?? []), person])
  }
  return seen
}
