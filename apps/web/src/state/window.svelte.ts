import type { Message } from '@duplex/protocol/entities'

/** At most so many messages of a room are held and drawn. */
export const windowMessages = 300

/**
 * The messages held of a room: a stretch without holes, by number. Live rows keep it fresh; pages widen it.
 * The list is replaced, never changed in place, so that nothing has to watch three hundred objects.
 */
export class MessageWindow {
  #messages = $state.raw<readonly Message[]>([])
  #atStart = $state(false)
  #atEnd = $state(false)
  /** Whether the newest message is what is being looked at: if so, old ones may go as new ones come. */
  following = true
  /** Pages under way, and what was said live meanwhile: a page may have been read before it. */
  #asked = 0
  readonly #meanwhile = new Map<string, Message>()

  get messages(): readonly Message[] {
    return this.#messages
  }
  /** The first message of the room is held (or there is none). */
  get atStart(): boolean {
    return this.#atStart
  }
  /** The newest message of the room is held (or there is none). */
  get atEnd(): boolean {
    return this.#atEnd
  }
  get firstSeq(): number {
    return this.#messages[0]?.seq ?? 0
  }
  /** Number of the newest message held. */
  get lastSeq(): number {
    return this.#messages.at(-1)?.seq ?? 0
  }

  at(seq: number): Message | undefined {
    return this.#messages[seq - this.firstSeq]
  }

  /** Live rows, by number. Rows inside are renewed, the next ones appended where the end is held, others dropped. */
  take(rows: readonly Message[]): void {
    if (this.#asked > 0) for (const row of rows) keepNewer(this.#meanwhile, row)
    const messages = [...this.#messages]
    let changed = false
    for (const row of rows) {
      const index = messages[0] ? row.seq - messages[0].seq : row.seq - 1
      const held = messages[index]
      if (held) {
        if (held.version >= row.version) continue
        messages[index] = row
      } else {
        if (!this.#atEnd || index < 0) continue
        if (index > messages.length || (messages.length >= windowMessages && !this.following)) {
          this.#atEnd = false
          continue
        }
        messages.push(row)
      }
      changed = true
    }
    if (changed) this.#hold(messages, 'end')
  }

  /** The newest messages of the room, anew. */
  renew(rows: readonly Message[], lastSeq: number): void {
    const last = rows.at(-1)?.seq ?? 0
    this.#atEnd = last >= lastSeq
    this.#atStart = (rows[0]?.seq ?? 1) === 1
    this.following = true
    this.#hold(rows, 'end')
  }

  /** To be called before a page is asked for. The page is then joined, or given up. */
  expect(): { join: (page: readonly Message[], lastSeq: number, keep: Keep) => void; giveUp: () => void } {
    this.#asked += 1
    const settle = () => {
      this.#asked -= 1
      if (this.#asked === 0) this.#meanwhile.clear()
    }
    return {
      join: (page, lastSeq, keep) => {
        this.#join(page, lastSeq, keep)
        settle()
      },
      giveUp: settle,
    }
  }

  /** A page that touches what is held is joined to it; another one takes its place where it was asked to (`page`). */
  #join(page: readonly Message[], lastSeq: number, keep: Keep): void {
    const held = this.#messages
    const [first, last] = [page[0], page.at(-1)]
    const touches = held.length === 0 || !first || !last || (first.seq <= this.lastSeq + 1 && last.seq >= this.firstSeq - 1)
    if (!touches && keep !== 'page') return
    const rows = new Map<number, Message>()
    for (const row of touches ? [...held, ...page] : page) keepNewer(rows, row, row.seq)
    for (const row of this.#meanwhile.values()) if (rows.has(row.seq)) keepNewer(rows, row, row.seq)
    const messages = [...rows.values()].sort(bySeq)
    const next = (seq: number) => [...this.#meanwhile.values()].find((row) => row.seq === seq)
    for (let row = next((messages.at(-1)?.seq ?? 0) + 1); row; row = next(row.seq + 1)) messages.push(row)
    this.#atEnd = (touches && this.#atEnd) || (messages.at(-1)?.seq ?? 0) >= lastSeq
    this.#atStart = (messages[0]?.seq ?? 1) === 1
    this.#hold(messages, keep === 'page' ? 'end' : keep)
  }

  /** Keeps what fits, from the side that is looked at. */
  #hold(messages: readonly Message[], keep: 'start' | 'end'): void {
    const surplus = messages.length - windowMessages
    if (surplus > 0 && keep === 'start') this.#atEnd = false
    if (surplus > 0 && keep === 'end') this.#atStart = false
    this.#messages = surplus <= 0 ? messages : keep === 'start' ? messages.slice(0, windowMessages) : messages.slice(surplus)
  }
}

/** What to keep where all together is too much: the start, the end; or nothing but the page, if it does not touch. */
export type Keep = 'start' | 'end' | 'page'

const bySeq = (a: Message, b: Message): number => a.seq - b.seq

function keepNewer<Key>(rows: Map<Key, Message>, row: Message, key: Key = row.id as Key): void {
  const held = rows.get(key)
  if (!held || held.version < row.version) rows.set(key, row)
}
