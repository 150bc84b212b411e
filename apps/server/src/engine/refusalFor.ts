import { Refusal } from '@duplex/protocol/refusals'
import { isOutOfOrder } from '../store/failures.ts'

/** Seconds. A database that restarts, or a disk somebody makes room on, takes longer than a busy moment. */
const retryAfter = 3

/** What a person is told of an error: a refusal is one already, a database that is out of order is for later, all else is our failure. */
export function refusalFor(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  return isOutOfOrder(error) ? new Refusal('server.unavailable', { retryAfter }) : new Refusal('server.failed')
}
