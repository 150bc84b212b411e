import { jumpTo, jumpToLatest, loadNewer, loadOlder } from '../../actions/messages.ts'
import { fromEnd, wantsNewer, wantsOlder } from '../../lib/scroll.ts'
import type { Timeline } from '../../state/timeline.svelte.ts'
import { Keeper } from './keeper.ts'
import { comesBack, leaveAt, placeIn } from './places.ts'

/** Moves through one room: where to land, what to fetch, when to stay put. Where exactly rows stand is the keeper's. */
export class Scroller {
  /** The newest message is on the screen. */
  atEnd = $state(true)
  /** More than a screen away from it. */
  far = $state(false)
  /** Landed at the "new" line, with more below it than a screen holds. */
  atNewLine = $state(false)
  /** The row somebody came for. */
  flashKey = $state<string | null>(null)
  /** Number of the newest message when the reader was last at the end. */
  seenSeq = $state(0)
  readonly #timeline: Timeline
  readonly #lastSeq: () => number
  #view!: HTMLElement
  #rows!: HTMLElement
  #keeper: Keeper | null = null
  #landed = false
  /** Whether the newest message was among the rows when they were last drawn. */
  #drawnToEnd = false
  /** On the way to the end, which has yet to be fetched. */
  #heading = false
  /** The target that was dealt with, and one that is only a means: what to do there instead of flashing. */
  #handled: Timeline['target'] = null
  #missed: Timeline['missed'] = null
  #returning: boolean
  #errand: { seq: number; land: () => void } | null = null

  constructor(timeline: Timeline, lastSeq: () => number) {
    this.#timeline = timeline
    this.#lastSeq = lastSeq
    this.seenSeq = lastSeq()
    this.#returning = comesBack(timeline.roomId)
  }

  attach(view: HTMLElement, column: HTMLElement, rows: HTMLElement): () => void {
    this.#view = view
    this.#rows = rows
    const keeper = new Keeper(view, rows, () => this.#drawnToEnd)
    this.#keeper = keeper
    const sizes = new ResizeObserver(() => this.#landed && keeper.restore())
    for (const element of [view, column]) sizes.observe(element, { box: 'border-box' })
    return () => {
      sizes.disconnect()
      this.leave()
      this.#keeper = null
    }
  }

  /** Remembers where the reader is, to find it when they come back. */
  leave(): void {
    if (this.#keeper && this.#landed) leaveAt(this.#timeline.roomId, this.#keeper.place)
  }

  /** Rows are about to change. */
  before(): void {
    if (this.#landed && !this.#heading) this.#keeper?.remember()
  }

  /** Rows have changed, and nothing is painted yet. */
  settle(): void {
    const { window, loading, target, missed } = this.#timeline
    const keeper = this.#keeper
    if (!keeper || !window) return
    this.#drawnToEnd = window.atEnd
    if (loading || (window.messages.length === 0 && !window.atEnd)) {
      if (this.#landed) keeper.restore()
      return
    }
    if (this.#returning && !this.#landed) this.#handled = target
    if (target && target !== this.#handled) this.#goTo(target, keeper)
    else if (!this.#landed) this.#land(keeper)
    else if (this.#heading && window.atEnd) this.#arrive(keeper)
    else if (missed !== this.#missed && keeper.place === 'end') this.#landAtUnread(keeper)
    else keeper.restore()
    this.#missed = missed
    this.#look()
  }

  /** The reader scrolled. */
  scrolled(): void {
    if (!this.#landed) return
    this.#keeper?.remember()
    this.#look()
  }

  /** To the newest message, wherever it is. */
  toLatest(): void {
    if (!this.#keeper) return
    this.atNewLine = false
    if (this.#timeline.window?.atEnd) this.#keeper.toEnd()
    else this.#heading = true
    void jumpToLatest(this.#timeline.roomId).then(() => this.settle())
  }

  /** A screen up or down, less the line one reads on from. */
  page(direction: 1 | -1): void {
    this.#view.scrollBy({ top: direction * this.#view.clientHeight * 0.9 })
  }

  /** Loads what failed to load before. */
  retry(): void {
    const { window, roomId, target } = this.#timeline
    if (!window || window.messages.length === 0 || !this.#landed)
      void (target ? jumpTo(roomId, target.seq) : jumpToLatest(roomId))
    else this.#fetch()
  }

  #arrive(keeper: Keeper): void {
    this.#heading = false
    keeper.toEnd()
  }

  /** Somebody asked for one message: it is put in the middle and lit up. */
  #goTo(target: { seq: number }, keeper: Keeper): void {
    this.#handled = target
    const errand = this.#errand?.seq === target.seq ? this.#errand : null
    this.#errand = null
    const row = keeper.find(target.seq)
    if (errand) errand.land()
    else if (row) {
      keeper.centre(row)
      this.flashKey = null
      queueMicrotask(() => (this.flashKey = row.dataset.key ?? null))
    } else if (!this.#landed) this.#landAtNews(keeper)
    this.#landed = true
  }

  /** At what is new; where there is nothing, or on the way back, where the reader was; else at the end. */
  #land(keeper: Keeper): void {
    const { roomId, newLineSeq } = this.#timeline
    const left = placeIn(roomId)
    if (left === 'end' || (newLineSeq !== null && !this.#returning)) return this.#landAtUnread(keeper)
    this.#landAt(left.seq, keeper, () => {
      keeper.place = left
      keeper.restore()
      this.#tellNews(keeper)
    })
  }

  /** What is new may begin further up than what is held. */
  #landAtUnread(keeper: Keeper): void {
    const { newLineSeq, window } = this.#timeline
    if (newLineSeq !== null && window && newLineSeq + 1 < window.firstSeq)
      this.#landAt(newLineSeq + 1, keeper, () => this.#landAtNews(keeper))
    else {
      this.#landAtNews(keeper)
      this.#landed = true
    }
  }

  /** Lands by `land` as soon as the message is held. */
  #landAt(seq: number, keeper: Keeper, land: () => void): void {
    if (keeper.find(seq)) {
      land()
      this.#landed = true
    } else if (this.#errand?.seq !== seq) {
      this.#errand = { seq, land }
      void jumpTo(this.#timeline.roomId, seq)
    }
  }

  #landAtNews(keeper: Keeper): void {
    keeper.land(this.#rows.querySelector('[data-new]'))
    this.#tellNews(keeper)
  }

  #tellNews(keeper: Keeper): void {
    this.atNewLine = keeper.place !== 'end' && this.#timeline.newLineSeq !== null
  }

  /** What follows from where the reader is now. */
  #look(): void {
    const { window, roomId } = this.#timeline
    if (!this.#landed || !window) return
    this.atEnd = this.#keeper?.place === 'end'
    this.far = fromEnd(this.#view) > this.#view.clientHeight
    if (this.atEnd) {
      this.seenSeq = this.#lastSeq()
      this.atNewLine = false
      if (!window.following) void jumpToLatest(roomId)
    }
    if (this.#timeline.failed === null) this.#fetch()
  }

  #fetch(): void {
    const { window, roomId } = this.#timeline
    if (!window || this.#heading) return
    if (!window.atStart && wantsOlder(this.#view)) void loadOlder(roomId)
    if (!window.atEnd && wantsNewer(this.#view)) void loadNewer(roomId)
  }
}
