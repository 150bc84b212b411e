import type { CommandInput } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import type { Result } from '../lib/result.ts'
import type { Queued, QueuedName } from '../sync/queued.ts'
import { use } from './bound.ts'

/**
 * Wishes for something that may wait: it is seen at once (`state/effects.ts`), goes out when it can, and what the server
 * makes of it takes its place. What it refuses is undone and said. What goes through one line keeps its order.
 */
export const wish = <N extends QueuedName>(name: N, data: CommandInput<N>, line: string): Promise<Result> =>
  use().client.outbox.add({ id: uuidv7(), name, data, line } as Queued)
