import type { Clock } from '../lib/clock.ts'
import { Connection } from './connection.svelte.ts'
import { Directory } from './directory.svelte.ts'
import { Drafts } from './drafts.svelte.ts'
import { Gate } from './gate.svelte.ts'
import type { Known } from './known.ts'
import { Me } from './me.svelte.ts'
import { Pending } from './pending.svelte.ts'
import { Presence } from './presence.svelte.ts'
import { Replica } from './replica.svelte.ts'
import { Timelines } from './timeline.svelte.ts'
import { Typing } from './typing.svelte.ts'

/** Everything the page knows. Made once, in start.ts; components read it, actions change it. */
export class App implements Known {
  readonly gate = new Gate()
  readonly me: Me = new Me((personId) => this.replica.people.get(personId))
  readonly pending = new Pending()
  readonly replica: Replica = new Replica(this.me, this.pending.patches)
  readonly directory = new Directory()
  readonly connection = new Connection()
  readonly timelines = new Timelines(this)
  readonly presence = new Presence()
  readonly typing: Typing
  readonly drafts: Drafts

  constructor(clock: Clock) {
    this.typing = new Typing(clock)
    this.drafts = new Drafts(
      clock,
      (place) => this.replica.drafts.get(`${this.me.personId}:${place}`),
      () => this.replica.drafts.values(),
    )
  }

  /** Forgets everything of the person who was signed in. */
  clear(): void {
    for (const part of [this.pending, this.timelines, this.presence, this.typing, this.drafts, this.directory])
      part.clear()
    this.replica.clearAll()
    this.me.personId = ''
    this.me.sessionId = ''
  }
}
