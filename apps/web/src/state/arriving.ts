import type { Message } from '@duplex/protocol/entities'

/** Messages of a batch that is being taken in, by room. */
export class Arriving {
  readonly #messages = new Map<string, Message[]>()
  /** Rooms it gives anew. */
  readonly renewed = new Set<string>()

  add(message: Message): void {
    const others = this.#messages.get(message.roomId)
    if (others) others.push(message)
    else this.#messages.set(message.roomId, [message])
  }

  /** What came of the room before is of no use. */
  renew(roomId: string): void {
    this.#messages.delete(roomId)
    this.renewed.add(roomId)
  }

  /** By number: rows come by version, which is another order. */
  inOrder(): ReadonlyMap<string, readonly Message[]> {
    for (const messages of this.#messages.values()) messages.sort((a, b) => a.seq - b.seq)
    return this.#messages
  }
}
