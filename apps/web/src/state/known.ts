import type { Directory } from './directory.svelte.ts'
import type { Me } from './me.svelte.ts'
import type { Pending } from './pending.svelte.ts'
import type { Replica } from './replica.svelte.ts'

/** What is drawn from: who you are, what the server said, and what you did since. */
export interface Known {
  readonly me: Me
  readonly replica: Replica
  readonly pending: Pending
  readonly directory: Directory
}
