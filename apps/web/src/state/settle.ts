import type { Message } from '@duplex/protocol/entities'
import type { Known } from './known.ts'

/** Rows arrived: a message of one's own among them is pending no longer. */
export function settle(known: Known, arrived: readonly Message[] = []): void {
  const { pending, replica } = known
  for (const [roomId, standing] of [...pending.rooms])
    if (standing === null && replica.window(roomId)) pending.drop(roomId)
  if (pending.sends.size === 0) return
  for (const { id, seq } of arrived) pending.accept(id, seq)
  for (const { message, seq } of [...pending.sends.values()]) {
    if (seq !== null && isHeld(known, message.roomId, seq)) pending.drop(message.id)
  }
}

/** Its row is held, or would be if somebody looked there. */
function isHeld({ replica }: Known, roomId: string, seq: number): boolean {
  const window = replica.window(roomId)
  return !window?.atEnd || window.lastSeq >= seq
}
