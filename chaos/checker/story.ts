import type { Change, Event, Seen } from './events.ts'

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>

/** One wish: to send this message, to edit it, or to delete it. Each is made at most once of a message, and repeated until it is answered. */
export interface Wish {
  change: Change
  client: string
  roomId: string
  id: string
  text: string
  /** Place in the log. */
  firstSentAt: number
  acknowledgedAt: number | null
  /** All the numbers that were given for it. */
  seqs: Set<number>
  refused: string | null
}

/** The log, sorted out. */
export class Story {
  readonly events: readonly Event[]
  readonly wishes = new Map<string, Wish>()
  readonly seen: Of<'seen'>[]
  readonly held: Of<'held'>[]
  readonly histories: Map<string, Seen[]>
  /** The stored message of each id: of several the first, so that one mistake is one finding. */
  readonly stored = new Map<string, Seen>()

  constructor(events: readonly Event[]) {
    this.events = events
    this.seen = events.filter((event) => event.type === 'seen')
    this.held = events.filter((event) => event.type === 'held')
    this.histories = new Map(
      events.filter((event) => event.type === 'history').map(({ roomId, messages }) => [roomId, messages]),
    )
    for (const message of [...this.histories.values()].flat())
      if (!this.stored.has(message.id)) this.stored.set(message.id, message)
    for (const [at, event] of events.entries()) this.#take(event, at)
  }

  wish(change: Change, id: string): Wish | undefined {
    return this.wishes.get(`${change} ${id}`)
  }

  /** What this message may say: what was sent, what it was edited to, or nothing once it was deleted. */
  textsOf(id: string): Set<string> {
    const wishes = (['send', 'edit', 'delete'] as const).map((change) => this.wish(change, id))
    return new Set(wishes.filter((wish) => wish !== undefined).map(({ text }) => text))
  }

  #take(event: Event, at: number): void {
    if (event.type === 'sent') {
      const { change, client, roomId, id, text } = event
      const key = `${change} ${id}`
      if (this.wishes.has(key)) return
      const open = { acknowledgedAt: null, seqs: new Set<number>(), refused: null }
      this.wishes.set(key, { change, client, roomId, id, text, firstSentAt: at, ...open })
    } else if (event.type === 'acknowledged') {
      const wish = this.wish(event.change, event.id)
      if (!wish) return
      wish.acknowledgedAt ??= at
      if (event.seq !== null) wish.seqs.add(event.seq)
    } else if (event.type === 'refused') {
      const wish = this.wish(event.change, event.id)
      if (wish) wish.refused = event.code
    }
  }
}
