import { centred, firstBelow, isAtEnd, landing, type Place } from '../../lib/scroll.ts'

/** A row of the timeline as it stands in the document: its key, and for a message its number. */
const keyOf = (row: Element): string => (row as HTMLElement).dataset.key ?? ''
const seqOf = (row: Element): number | null => {
  const seq = (row as HTMLElement).dataset.seq
  return seq === undefined ? null : Number(seq)
}

/**
 * Keeps what somebody reads where it is, whatever comes or goes above, below or in between. Browsers have scroll
 * anchoring, but not all of them, and none sticks to the end; so it is switched off and done here.
 */
export class Keeper {
  place: Place = 'end'
  readonly #view: HTMLElement
  readonly #rows: HTMLElement
  /** Whether the newest message is among the rows: the end of anything else is not a place to stick to. */
  readonly #complete: () => boolean
  /** How far it was scrolled when the place was noted: as long as it still is, nobody has gone anywhere, whatever has grown. */
  #top = NaN
  /** Where the timeline began on the screen when the place was noted: a header that shrinks above it moves no row. */
  #edge: number

  constructor(view: HTMLElement, rows: HTMLElement, complete: () => boolean) {
    this.#view = view
    this.#rows = rows
    this.#complete = complete
    this.#edge = this.#viewTop()
  }

  /** Notes where the reader is. To be called when they scrolled, and before rows change. */
  remember(): void {
    if (this.#view.scrollTop !== this.#top) this.#note()
  }

  /** Puts the reader back there. To be called when rows or sizes have changed, before the next paint. */
  restore(): void {
    if (this.place === 'end') return this.#scrollTo(this.#view.scrollHeight)
    const row = this.#rowAt(this.place.key, this.place.seq)
    if (!row) return
    const offset = this.place.offset + this.#edge - this.#viewTop()
    this.#scrollTo(this.#view.scrollTop + this.#topOf(row) - offset)
    // At an edge that is as far as one can go: from now on this is the place.
    if (Math.abs(this.#topOf(row) - offset) <= 1) return
    this.#edge = this.#viewTop()
    this.place = this.#anchor() ?? this.place
  }

  toEnd(): void {
    this.place = 'end'
    this.restore()
  }

  /** Goes to the "new" line, or to the end where all that is new fits on the screen. */
  land(newLine: Element | null): void {
    this.#scrollTo(landing(this.#view, newLine && this.#topOf(newLine) + this.#view.scrollTop))
    this.#note()
  }

  centre(row: Element): void {
    this.#scrollTo(centred(this.#view, this.#topOf(row) + this.#view.scrollTop, row.getBoundingClientRect().height))
    this.#note()
  }

  find(seq: number): HTMLElement | null {
    return this.#rows.querySelector<HTMLElement>(`[data-seq="${seq}"]`)
  }

  #note(): void {
    this.#top = this.#view.scrollTop
    this.#edge = this.#viewTop()
    this.place = (this.#complete() && isAtEnd(this.#view) ? 'end' : this.#anchor()) ?? this.place
  }

  /** The first message that begins on the screen, or the one that fills it: one that is cut by the edge may yet change above. */
  #anchor(): Place | null {
    const rows = this.#rows.children
    const { top, bottom } = this.#view.getBoundingClientRect()
    let cut: Place | null = null
    for (
      let index = firstBelow(rows.length, (at) => rows[at]?.getBoundingClientRect().bottom ?? 0, top);
      index < rows.length;
      index++
    ) {
      const row = rows[index]
      const seq = row && seqOf(row)
      if (!row || seq === null || seq === undefined) continue
      const place = { key: keyOf(row), seq, offset: this.#topOf(row) }
      if (place.offset >= 0) return cut && place.offset >= bottom - top ? cut : place
      cut ??= place
    }
    return cut
  }

  /** The row itself, or, where it is gone, the next one that is still there. */
  #rowAt(key: string, seq: number): Element | null {
    const rows = [...this.#rows.children]
    return rows.find((row) => keyOf(row) === key) ?? rows.find((row) => (seqOf(row) ?? -1) >= seq) ?? null
  }

  #topOf(row: Element): number {
    return row.getBoundingClientRect().top - this.#viewTop()
  }

  #viewTop(): number {
    return this.#view.getBoundingClientRect().top
  }

  #scrollTo(top: number): void {
    if (Math.abs(this.#view.scrollTop - top) > 0.1) this.#view.scrollTop = top
    this.#top = this.#view.scrollTop
  }
}
