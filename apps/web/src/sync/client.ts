import type { CommandInput, CommandName, CommandOutput, QueryInput, QueryName, QueryOutput, SignalInput, SignalName } from '@duplex/protocol/registry'
import type { Result } from '../lib/result.ts'
import type { Outbox } from './outbox.ts'

export interface Client {
  readonly outbox: Outbox
  start(): void
  stop(): void
  /** The network or the tab came back: try now. */
  nudge(): void
  command<N extends CommandName>(name: N, data: CommandInput<N>): Promise<Result<CommandOutput<N>>>
  query<N extends QueryName>(name: N, data: QueryInput<N>): Promise<Result<QueryOutput<N>>>
  /** Returns false where there is no connection to hint through. */
  signal<N extends SignalName>(name: N, data: SignalInput<N>): boolean
}
