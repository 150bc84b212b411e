import type { Problem } from '../lib/result.ts'
import type { Queued } from './queued.ts'
import type { Standing } from './waiting.ts'

/** What becomes of commands. */
export interface OutboxEvents {
  added(command: Queued): void
  stands(command: Queued, standing: Standing): void
  accepted(command: Queued, data: unknown): void
  /** The server said no to what nobody can say better: it is given up. */
  refused(command: Queued, refusal: Problem): void
  /** Given up, by the person or after a no. */
  discarded(command: Queued): void
  /** How many wait; reading does not count. */
  waiting(count: number): void
}
