import type { Message } from '@duplex/protocol/entities'
import type { Problem } from '../lib/result.ts'
import { SvelteMap } from 'svelte/reactivity'

/** Sent and not answered; not sent yet; or answered with no. */
export type Standing = 'sending' | 'waiting' | { refused: Problem }

/** A message as it is drawn before the server has given it a number. */
export type PendingMessage = Pick<Message, 'id' | 'roomId' | 'authorId' | 'text' | 'mentions' | 'createdAt' | 'editedAt' | 'deletedAt'> & {
  seq: null
}

export interface PendingSend {
  message: PendingMessage
  /** null: said yes, the row is on its way. */
  standing: Standing | null
  /** Its number, once known. */
  seq: number | null
}

/** What you changed in a message that is there: a new text, or (null) its deletion. */
export interface PendingChange {
  commandId: string
  messageId: string
  roomId: string
  text: string | null
  mentions: string[]
  /** null: said yes, the row is on its way. */
  standing: Standing | null
  /** Version of the row that was changed: a newer one takes its place. */
  version: number
}

/** What you did and the server has not answered. What you see is the replica with this on top. */
export class Pending {
  /** By id of the message, in the order of sending. */
  readonly sends = new SvelteMap<string, PendingSend>()
  /** By id of the message. */
  readonly changes = new SvelteMap<string, PendingChange>()
  /** How far you have read, by room, before the server says so. */
  readonly reads = new SvelteMap<string, number>()

  /** Sends of one room, in order. */
  sendsIn(roomId: string): PendingSend[] {
    return [...this.sends.values()].filter((send) => send.message.roomId === roomId)
  }

  /** The command that changes this message, if any. */
  commandOf(messageId: string): string | undefined {
    return this.changes.get(messageId)?.commandId
  }

  /** The command's standing changed (its id is the message's for a send). */
  stand(commandId: string, standing: Standing): void {
    const send = this.sends.get(commandId)
    if (send) this.sends.set(commandId, { ...send, standing })
    const change = this.#changeOf(commandId)
    if (change) this.changes.set(change.messageId, { ...change, standing })
  }

  /** The server said yes. What was sent or changed stays until its row is held: never both, never neither. */
  accept(commandId: string, seq: number | null): void {
    const send = this.sends.get(commandId)
    if (send) this.sends.set(commandId, { ...send, standing: null, seq })
    const change = this.#changeOf(commandId)
    if (change) this.changes.set(change.messageId, { ...change, standing: null })
  }

  drop(commandId: string): void {
    this.sends.delete(commandId)
    const change = this.#changeOf(commandId)
    if (change) this.changes.delete(change.messageId)
  }

  dropRoom(roomId: string): void {
    for (const send of this.sendsIn(roomId)) this.sends.delete(send.message.id)
    for (const change of [...this.changes.values()]) if (change.roomId === roomId) this.changes.delete(change.messageId)
    this.reads.delete(roomId)
  }

  clear(): void {
    this.sends.clear()
    this.changes.clear()
    this.reads.clear()
  }

  #changeOf(commandId: string): PendingChange | undefined {
    return this.changes.values().find((change) => change.commandId === commandId)
  }
}
