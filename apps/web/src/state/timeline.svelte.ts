import type { ProblemCode } from '../lib/result.ts'
import type { Known } from './known.ts'
import { itemsOf, type Item } from './items.ts'
import { readSeqOf, unreadOf } from './rooms.ts'
import type { MessageWindow } from './window.svelte.ts'

/** One room as it is drawn: what the server said, with what you did on top. */
export class Timeline {
  readonly roomId: string
  loadingOlder = $state(false)
  loadingNewer = $state(false)
  /** Loading around a place, or the newest: what is held is about to change as a whole. */
  loading = $state(false)
  failed = $state<ProblemCode | null>(null)
  /** The last message read when this visit began: what comes after is new. It does not move during the visit. */
  newLineSeq = $state<number | null>(null)
  /** The message somebody asked for by its address: land there. A new object for each time it is asked for. */
  target = $state.raw<{ seq: number } | null>(null)
  /** What was missed has come at once: whoever is at the end is to find where it begins. A new object for each time. */
  missed = $state.raw<object | null>(null)
  /** Marked as unread during this visit: being on the screen no longer means being read. */
  isHeld = $state(false)
  readonly #app: Known
  #drawn: readonly Item[] = []

  readonly items: readonly Item[] = $derived.by(() => {
    const { me, pending, replica } = this.#app
    const sources = {
      messages: replica.shown(this.window?.messages ?? []),
      atStart: this.window?.atStart ?? true,
      sends: pending.sendsIn(this.roomId),
      changes: pending.changes,
      newLineSeq: this.newLineSeq,
      me: me.personId,
    }
    this.#drawn = itemsOf(sources, this.#drawn)
    return this.#drawn
  })

  constructor(app: Known, roomId: string) {
    this.#app = app
    this.roomId = roomId
  }

  /** Undefined while nothing of the room is held. */
  get window(): MessageWindow | undefined {
    return this.#app.replica.window(this.roomId)
  }

  /** Somebody came: the line stands above what they have not read. */
  visit(): void {
    this.isHeld = false
    this.newLineSeq = unreadOf(this.#app, this.roomId) > 0 ? readSeqOf(this.#app, this.roomId) : null
  }

  /** Somebody looked elsewhere meanwhile: the line moves only where there is something new. */
  comeBack(): void {
    if (unreadOf(this.#app, this.roomId) > 0 && !this.isHeld) this.visit()
  }

  /** What comes after this number is to stay unread: the line stands above it, until somebody comes anew. */
  holdAt(seq: number): void {
    this.isHeld = true
    this.newLineSeq = seq
  }

  /** The line to the server was away, and messages of this room were among what it brought. */
  catchUp(): void {
    this.comeBack()
    if (this.newLineSeq !== null) this.missed = {}
  }
}

/** One timeline per room, kept for as long as the page. */
export class Timelines {
  /** The room that is on the screen. */
  #current = $state.raw<Timeline | null>(null)
  readonly #app: Known
  #timelines: Partial<Record<string, Timeline>> = {}

  constructor(app: Known) {
    this.#app = app
  }

  get current(): Timeline | null {
    return this.#current
  }

  /** Begins a visit. `around` is the number of a message to land at. Loading is for `actions/rooms.open`. */
  open(roomId: string, around?: number): Timeline {
    const timeline = this.of(roomId)
    if (this.#current !== timeline) timeline.visit()
    timeline.target = around === undefined ? null : { seq: around }
    this.#current = timeline
    return timeline
  }

  of(roomId: string): Timeline {
    return (this.#timelines[roomId] ??= this.#make(roomId))
  }

  close(): void {
    this.#current = null
  }

  clear(): void {
    this.#timelines = {}
    this.#current = null
  }

  /** On a root of its own: it outlives the component that asked first. */
  #make(roomId: string): Timeline {
    let timeline!: Timeline
    $effect.root(() => {
      timeline = new Timeline(this.#app, roomId)
    })
    return timeline
  }
}
