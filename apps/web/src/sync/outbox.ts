import type { CommandInput } from '@duplex/protocol/registry'
import type { Clock } from '../lib/clock.ts'
import { done, refused, type Problem, type Result } from '../lib/result.ts'
import type { Ask } from './requests.ts'

type QueuedName = 'message.send' | 'message.edit' | 'message.delete' | 'read.advance'

/** A command that waits, for ever if need be, until it was answered. */
export type Queued = {
  [N in QueuedName]: {
    id: string
    name: N
    data: CommandInput<N>
    /** What goes through one line goes one after the other. */
    line: string
  }
}[QueuedName]

/** On the wire; not yet there; or answered with no. */
export type Standing = 'sending' | 'waiting' | { refused: Problem }

/** Where commands are kept while they wait. */
export interface OutboxStore {
  load(): Promise<Queued[]>
  keep(command: Queued): void
  forget(id: string): void
}

/** Lasts as long as the page. */
export const memoryStore = (): OutboxStore => {
  const kept = new Map<string, Queued>()
  return {
    load: async () => [...kept.values()],
    keep: (command) => void kept.set(command.id, command),
    forget: (id) => void kept.delete(id),
  }
}

export interface OutboxEvents {
  stands(command: Queued, standing: Standing): void
  accepted(command: Queued, data: unknown): void
  /** Given up by the person. */
  discarded(command: Queued): void
  /** How many wait; reading does not count. */
  waiting(count: number): void
}

export interface Outbox {
  /** The promise settles with the server's word, or when the command is discarded. */
  add(command: Queued): Promise<Result>
  retry(id: string): void
  discard(id: string): void
}
