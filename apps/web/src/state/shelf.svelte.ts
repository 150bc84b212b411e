import type { Message } from '@duplex/protocol/entities'
import { SvelteMap, SvelteSet } from 'svelte/reactivity'

/**
 * Messages held for another reason than standing in a room's window: quoted, pinned, saved, or said in a thread that is
 * open. What happens to them arrives live as everything else of the room does.
 */
export class Shelf {
  readonly #messages = new SvelteMap<string, Message>()
  /** What was asked for and is not there. */
  readonly #missing = new SvelteSet<string>()
  /** Threads that are open: their new answers are held as well. */
  readonly #threads = new SvelteSet<string>()

  get(messageId: string): Message | undefined {
    return this.#messages.get(messageId)
  }

  in(roomId: string): Message[] {
    return [...this.#messages.values()].filter((message) => message.roomId === roomId).sort((a, b) => a.seq - b.seq)
  }

  repliesIn(threadId: string): Message[] {
    return [...this.#messages.values()].filter((message) => message.threadId === threadId)
  }

  isMissing(messageId: string): boolean {
    return this.#missing.has(messageId)
  }

  miss(messageId: string): void {
    this.#missing.add(messageId)
  }

  /** The thread is open until the function it returns is called. */
  follow(threadId: string): () => void {
    this.#threads.add(threadId)
    return () => this.#threads.delete(threadId)
  }

  hold(messages: readonly Message[]): void {
    for (const message of messages)
      if ((this.#messages.get(message.id)?.version ?? -1) < message.version) this.#messages.set(message.id, message)
  }

  /** Live rows: of what is held, of open threads, and what was pinned. */
  take(messages: readonly Message[]): void {
    const concerns = ({ id, threadId, pinnedAt }: Message) =>
      this.#messages.has(id) || this.#threads.has(threadId ?? '') || pinnedAt !== null
    this.hold(messages.filter(concerns))
  }

  clear(): void {
    this.#messages.clear()
    this.#missing.clear()
  }

  clearRoom(roomId: string): void {
    for (const { id } of [...this.#messages.values()].filter((message) => message.roomId === roomId))
      this.#messages.delete(id)
  }
}
