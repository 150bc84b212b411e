import type { Row } from './entities.ts'
import type { Changes, Reset, Versions } from './frames.ts'

/** Where a client keeps rows: a map in a test, reactive state on a page. */
export interface RowSink {
  /** Takes the row unless it holds a newer version of it. */
  put(row: Row): void
  /** Forgets every row of the stream. */
  clear(stream: string): void
}

/**
 * Applies changes to a copy that stands at `versions`. Returns false, and applies nothing, where there is a hole:
 * the caller says `hello` again and gets the difference.
 */
export function applyChanges(versions: Versions, changes: Changes, sink: RowSink): boolean {
  const stand = versions[changes.stream]
  if (stand === undefined || stand < changes.from) return false
  for (const row of changes.rows) sink.put(row)
  versions[changes.stream] = Math.max(stand, changes.to)
  return true
}

export function applyReset(versions: Versions, reset: Reset, sink: RowSink): void {
  sink.clear(reset.stream)
  for (const row of reset.rows) sink.put(row)
  versions[reset.stream] = reset.to
}
