import type { CommandInput } from '@duplex/protocol/registry'
import { uuidv7 } from '../lib/ids.ts'
import { done, type Result } from '../lib/result.ts'
import type { Queued, QueuedName } from '../sync/queued.ts'
import { use } from './bound.ts'

/**
 * Wishes for something that may wait: it is seen at once (`state/effects.ts`), goes out when it can, and what the server
 * makes of it takes its place. What it refuses is undone and said. What goes through one line keeps its order.
 */
export const wish = <N extends QueuedName>(name: N, data: CommandInput<N>, line: string): Promise<Result> =>
  use().client.outbox.add({ id: uuidv7(), name, data, line } as Queued)

/** For what somebody waits for: gives the server's word. Without a connection, and behind what waits, it waits as a wish. */
export async function askOrWish<N extends QueuedName>(
  name: N,
  data: CommandInput<N>,
  line: string,
): Promise<Result<{ waits: boolean }>> {
  const { app, client } = use()
  const { status, waiting } = app.connection
  if (status === 'online' && waiting === 0) {
    const answer = await client.command(name, data)
    if (answer.ok) return done({ waits: false })
    if (answer.refusal.code !== 'offline') return answer
  }
  void wish(name, data, line)
  return done({ waits: true })
}
