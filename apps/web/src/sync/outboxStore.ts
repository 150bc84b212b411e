import type { Problem } from '../lib/result.ts'
import type { Queued } from './queued.ts'

/** A command as it is kept: lower numbers go first. */
export interface Kept {
  command: Queued
  at: number
  refused: Problem | null
  /** Done: kept until what came of it is kept as well, so that a page that dies in between misses nothing. */
  answer: { data: unknown } | null
}

/** Where commands are kept while they wait. */
export interface OutboxStore {
  /** Null where nobody can say. */
  load(): Promise<Kept[] | null>
  keep(kept: Kept): void
  forget(id: string): void
}

/** Lasts as long as the page. */
export function memoryStore(commands: readonly Queued[] = []): OutboxStore {
  const kept = new Map(
    commands.map((command, at): [string, Kept] => [command.id, { command, at, refused: null, answer: null }]),
  )
  return {
    load: () => Promise.resolve([...kept.values()]),
    keep: (entry) => void kept.set(entry.command.id, entry),
    forget: (id) => void kept.delete(id),
  }
}
