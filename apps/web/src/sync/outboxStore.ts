import type { CommandInput } from '@duplex/protocol/registry'

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

/** Where commands are kept while they wait. */
export interface OutboxStore {
  load(): Promise<Queued[]>
  keep(command: Queued): void
  forget(id: string): void
}

/** Lasts as long as the page. */
export function memoryStore(kept: readonly Queued[] = []): OutboxStore {
  const commands = new Map(kept.map((command) => [command.id, command]))
  return {
    load: () => Promise.resolve([...commands.values()]),
    keep: (command) => void commands.set(command.id, command),
    forget: (id) => void commands.delete(id),
  }
}
