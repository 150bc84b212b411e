import type { Message } from '@duplex/protocol/entities'
import { SvelteMap } from 'svelte/reactivity'
import type { Problem } from '../lib/result.ts'
import { Patches, type Patch } from './patches.ts'

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

/** A message that is there gets a new text, or goes. */
export interface PendingChange {
  commandId: string
  messageId: string
  standing: Standing
}

/** What you did and the server has not answered. What you see is the replica with this on top. */
export class Pending {
  /** What the wishes below, and all others, make of rows. */
  readonly patches = new Patches()
  /** By id of the message, in the order of sending. */
  readonly sends = new SvelteMap<string, PendingSend>()
  /** Edits and deletions by id of the message; of several the last. */
  readonly changes = new SvelteMap<string, PendingChange>()
  /** Rooms that are wished for, by id. */
  readonly rooms = new SvelteMap<string, Standing | null>()
  /** Conversations that were there already, by the id they would have got. */
  readonly found = new SvelteMap<string, string>()
  /** How far you have read, by room, before the server says so. */
  readonly reads = new SvelteMap<string, number>()
  #effects: Partial<Record<string, () => Patch[]>> = {}

  /** Sends of one room, in order. */
  sendsIn(roomId: string): PendingSend[] {
    return [...this.sends.values()].filter((send) => send.message.roomId === roomId)
  }

  /** Why a room that is wished for was not made: it stays until the person decides. */
  refusalOf(roomId: string): Problem | null {
    const standing = this.rooms.get(roomId)
    return standing && typeof standing === 'object' ? standing.refused : null
  }

  /** The command by which this message is being sent or changed. */
  commandOf(messageId: string): string {
    return this.changes.get(messageId)?.commandId ?? messageId
  }

  /** What a command does to rows is seen until it is answered; refused, they are as they were. */
  lay(commandId: string, effect: () => Patch[]): void {
    this.#effects[commandId] = effect
    this.patches.lay(commandId, effect())
  }

  /** Where a command stands now. */
  stand(commandId: string, standing: Standing): void {
    const effect = this.#effects[commandId]
    if (this.rooms.has(commandId)) this.rooms.set(commandId, standing)
    else if (typeof standing === 'object') this.patches.lift(commandId)
    else if (effect && !this.patches.has(commandId)) this.patches.lay(commandId, effect())
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
    delete this.#effects[commandId]
    this.patches.lift(commandId)
    this.sends.delete(commandId)
    this.rooms.delete(commandId)
    const change = this.#changeBy(commandId)
    if (change) this.changes.delete(change.messageId)
  }

  clear(): void {
    this.#effects = {}
    this.patches.clear()
    this.sends.clear()
    this.rooms.clear()
    this.found.clear()
    this.changes.clear()
    this.reads.clear()
  }

  #changeBy(commandId: string): PendingChange | undefined {
    return [...this.changes.values()].find((change) => change.commandId === commandId)
  }
}
