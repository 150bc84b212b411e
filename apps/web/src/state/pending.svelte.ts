import type { Message } from '@duplex/protocol/entities'
import { SvelteMap } from 'svelte/reactivity'
import type { Problem } from '../lib/result.ts'

/** On the wire; not yet there; or answered with no. */
export type Standing = 'sending' | 'waiting' | { refused: Problem }

/** A message as it is drawn before the server has given it a number. */
export type PendingMessage = Omit<Message, 'seq' | 'version'> & { seq: null }

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
  text: string | null
  mentions: string[]
  standing: Standing
}

/** What you did and the server has not answered. What you see is the replica with this on top. */
export class Pending {
  /** By id of the message, in the order of sending. */
  readonly sends = new SvelteMap<string, PendingSend>()
  /** By id of the message; of several changes the last. */
  readonly changes = new SvelteMap<string, PendingChange>()
  /** How far you have read, by room, before the server says so. */
  readonly reads = new SvelteMap<string, number>()

  /** Sends of one room, in order. */
  sendsIn(roomId: string): PendingSend[] {
    return [...this.sends.values()].filter((send) => send.message.roomId === roomId)
  }

  /** The command by which this message is being sent or changed. */
  commandOf(messageId: string): string {
    return this.changes.get(messageId)?.commandId ?? messageId
  }

  /** Where a command stands now. */
  stand(commandId: string, standing: Standing): void {
    const send = this.sends.get(commandId)
    if (send) this.sends.set(commandId, { ...send, standing })
    const change = this.#changeBy(commandId)
    if (change) this.changes.set(change.messageId, { ...change, standing })
  }

  /** The server has it, under this number. It is shown until its row is. */
  accept(messageId: string, seq: number): void {
    const send = this.sends.get(messageId)
    if (send) this.sends.set(messageId, { ...send, standing: null, seq })
  }

  /** Answered or given up: nothing of the command is shown any more. */
  drop(commandId: string): void {
    this.sends.delete(commandId)
    const change = this.#changeBy(commandId)
    if (change) this.changes.delete(change.messageId)
  }

  clear(): void {
    this.sends.clear()
    this.changes.clear()
    this.reads.clear()
  }

  #changeBy(commandId: string): PendingChange | undefined {
    return [...this.changes.values()].find((change) => change.commandId === commandId)
  }
}
