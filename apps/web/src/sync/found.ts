import type { CommandOutput } from '@duplex/protocol/registry'
import { inRoom, roomOf, type Queued } from './queued.ts'

/** Conversations that somebody had opened before, by the id one's own would have got: what was meant for that goes there. */
export class Found {
  readonly #rooms = new Map<string, string>()

  /** Takes in an answer. Gives the id whose place another has taken, or null. */
  learn({ name, data }: Queued, answer: unknown): string | null {
    if (name !== 'room.openDirect') return null
    const { id } = answer as CommandOutput<'room.openDirect'>
    if (id === data.id) return null
    this.#rooms.set(data.id, id)
    return data.id
  }

  inPlace(command: Queued): Queued {
    const wanted = roomOf(command)
    const roomId = wanted === null ? undefined : this.#rooms.get(wanted)
    return wanted === null || roomId === undefined ? command : inRoom(command, wanted, roomId)
  }

  clear(): void {
    this.#rooms.clear()
  }
}
