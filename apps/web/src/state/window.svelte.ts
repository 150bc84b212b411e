import type { Message } from '@duplex/protocol/entities'
import { continuation, firstOf, lastOf, merge, renew, touches, type Stretch } from './stretch.ts'

/** At most so many messages of a room are held and drawn. */
export const windowMessages = 300

/** What to keep where all together is too much: the start, the end; or nothing but the page, if it does not touch. */
export type Keep = 'start' | 'end' | 'page'

export interface ExpectedPage {
  join(page: Stretch, lastSeq: number, keep: Keep): void
  giveUp(): void
}

/**
 * The messages held of a room: a stretch without holes. Live rows keep it fresh, pages widen it. The list is replaced,
 * never changed in place, so that nothing has to watch three hundred objects.
 */
export class MessageWindow {
  #messages = $state.raw<Stretch>([])
  #atStart = $state(false)
  #atEnd = $state(false)
  /** Whether the newest message is what is being looked at: if so, old ones may go as new ones come. */
  following = true
  /** Pages under way, and what was said live meanwhile: a page may have been read before it. */
  #asked = 0
  #meanwhile: Stretch = []

  get messages(): Stretch {
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
    return firstOf(this.#messages)
  }
  /** Number of the newest message held. */
  get lastSeq(): number {
    return lastOf(this.#messages)
  }

  at(seq: number): Message | undefined {
    return this.#messages[seq - this.firstSeq]
  }

  /** Live rows, by number: those inside are renewed, the next ones appended where the end is held, others dropped. */
  take(rows: Stretch): void {
    if (this.#asked > 0) this.#meanwhile = merge(this.#meanwhile, rows)
    this.#messages = renew(this.#messages, rows)
    if (this.#atEnd) this.#append(rows)
  }

  /** The newest messages of the room, anew. */
  begin(rows: Stretch, lastSeq: number): void {
    this.following = true
    this.#hold(rows, 'end')
    this.#atEnd = lastOf(rows) >= lastSeq
  }

  /** To be called before a page is asked for, so that nothing said meanwhile is lost. */
  expect(): ExpectedPage {
    this.#asked += 1
    const settle = () => {
      this.#asked -= 1
      if (this.#asked === 0) this.#meanwhile = []
    }
    return {
      join: (page, lastSeq, keep) => {
        this.#join(page, lastSeq, keep)
        settle()
      },
      giveUp: settle,
    }
  }

  #append(rows: Stretch): void {
    const next = continuation(this.#messages, rows)
    const isFull = this.#messages.length + next.length > windowMessages && !this.following
    if (next.length > 0 && !isFull) this.#hold([...this.#messages, ...next], 'end')
    // A hole, or somebody reading further up whose messages would have to go: the end is let go instead.
    if (lastOf(rows) > this.lastSeq) this.#atEnd = false
  }

  #join(page: Stretch, lastSeq: number, keep: Keep): void {
    const isTouching = touches(this.#messages, page)
    if (!isTouching && keep !== 'page') return
    const joined = renew(isTouching ? merge(this.#messages, page) : page, this.#meanwhile)
    const messages = [...joined, ...continuation(joined, this.#meanwhile)]
    this.#atEnd = (isTouching && this.#atEnd) || lastOf(messages) >= lastSeq
    this.#hold(messages, keep === 'start' ? 'start' : 'end')
  }

  /** Keeps what fits, from the side that is looked at. */
  #hold(messages: Stretch, keep: 'start' | 'end'): void {
    const surplus = messages.length - windowMessages
    if (surplus > 0 && keep === 'start') this.#atEnd = false
    if (surplus <= 0) this.#messages = messages
    else this.#messages = keep === 'start' ? messages.slice(0, windowMessages) : messages.slice(surplus)
    this.#atStart = this.firstSeq <= 1
  }
}
