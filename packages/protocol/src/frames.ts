import type { Row } from './entities.ts'
import type { RefusalBody } from './refusals.ts'
import type { CommandInput, CommandName, QueryInput, QueryName, SignalInput, SignalName } from './registry.ts'
import type { Stream } from './streams.ts'

/** The subprotocol of the chat socket (RFC 6455, section 1.9). */
export const subprotocol = 'duplex.v1'

/** Where each stream stands, by name. */
export type Versions = Record<string, number>

/** The rows of a stream that changed after `from`, up to and including `to`. */
export interface Changes {
  stream: Stream
  from: number
  to: number
  rows: Row[]
}

/** A stream anew: forget what you hold of it. Of messages it carries the newest window only. */
export interface Reset {
  stream: Stream
  to: number
  rows: Row[]
}

/** What a client says. `id` is the client's own number for the request; the answer carries it back. */
export type ClientFrame =
  | { type: 'hello'; data: { epoch: string | null; have: Versions } }
  | { [N in CommandName]: { type: N; id: number; data: CommandInput<N> } }[CommandName]
  | { [N in QueryName]: { type: N; id: number; data: QueryInput<N> } }[QueryName]
  | { [N in SignalName]: { type: N; data: SignalInput<N> } }[SignalName]

/** What the server says. */
export type ServerFrame =
  | { type: 'welcome'; data: { epoch: string; personId: string; sessionId: string; heads: Versions } }
  | { type: 'changes'; data: Changes }
  | { type: 'reset'; data: Reset }
  | { type: 'reply'; id: number; data: unknown }
  | { type: 'refusal'; id: number | null; data: RefusalBody }
  | { type: 'typing'; data: { roomId: string; personIds: string[] } }
  | { type: 'presence'; data: { online: Record<string, boolean> } }
  | { type: 'heartbeat'; data: { heads: Versions } }
  | { type: 'stale'; data: Record<string, never> }
  | { type: 'restarting'; data: { retryAfter: number } }
