import type { Changes, Reset } from '@duplex/protocol/frames'

/** What was kept of what the server said: told again as the server would tell it to somebody who holds nothing. */
export interface KeptCopy {
  epoch: string
  resets: Reset[]
}

/**
 * Where the copy is kept for the next page. It is one more follower of the streams: it takes the same frames, and takes
 * them only where they fit.
 */
export interface CopyStore {
  /** Null where nothing is kept. */
  load(): Promise<KeptCopy | null>
  /** What follows is of this epoch; what is kept of another one goes. */
  begin(epoch: string): void
  changes(changes: Changes): void
  reset(reset: Reset): void
  forget(stream: string): void
  /** Resolves when what was told so far is kept, or never will be. */
  written(): Promise<void>
  /** Now, as when the page is about to go. */
  flush(): void
}

export const noCopy: CopyStore = {
  load: () => Promise.resolve(null),
  begin() {},
  changes() {},
  reset() {},
  forget() {},
  written: () => Promise.resolve(),
  flush() {},
}
