import type { Queued } from './outboxStore.ts'
import type { Standing } from './waiting.ts'

/** What becomes of commands. */
export interface OutboxEvents {
  added(command: Queued): void
  stands(command: Queued, standing: Standing): void
  accepted(command: Queued, data: unknown): void
  /** Given up by the person. */
  discarded(command: Queued): void
  /** How many wait; reading does not count. */
  waiting(count: number): void
}
