import { Dwell } from './dwell.ts'

/** A row counts as visible when half of it is, or when it fills half of the view. */
const enough = ({
  isIntersecting,
  intersectionRatio,
  intersectionRect,
  rootBounds,
}: IntersectionObserverEntry): boolean =>
  isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= (rootBounds?.height ?? Infinity) / 2)

const thresholds = [0, 0.1, 0.2, 0.3, 0.4, 0.5]

/** Watches which messages somebody really reads: on the screen for a while, tab visible, window in front. */
export class Reading {
  readonly #dwell = new Dwell()
  readonly #rows = new Set<Element>()
  readonly #onread: (seq: number) => void
  #observer: IntersectionObserver | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The newest that was told: what is marked as unread afterwards is not read again by lying there. */
  #told = 0

  constructor(onread: (seq: number) => void) {
    this.#onread = onread
  }

  /** Begins in this view; returns the way to stop. Rows may have come before it. */
  in(view: HTMLElement): () => void {
    const observer = new IntersectionObserver((entries) => this.#moved(entries), { root: view, threshold: thresholds })
    this.#observer = observer
    for (const row of this.#rows) observer.observe(row)
    return () => {
      clearTimeout(this.#timer)
      observer.disconnect()
    }
  }

  /** Watches one row; returns the way to stop. */
  watch(row: HTMLElement): () => void {
    const seq = Number(row.dataset.seq)
    this.#rows.add(row)
    this.#observer?.observe(row)
    return () => {
      this.#rows.delete(row)
      this.#observer?.unobserve(row)
      this.#dwell.leave(seq)
    }
  }

  /** Tells whether somebody is in front of the page. */
  attend(here: boolean): void {
    if (here) this.#dwell.resume(performance.now())
    else this.#dwell.pause()
    this.#check()
  }

  #moved(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const seq = Number((entry.target as HTMLElement).dataset.seq)
      if (enough(entry)) this.#dwell.enter(seq, performance.now())
      else this.#dwell.leave(seq)
    }
    this.#check()
  }

  #check(): void {
    clearTimeout(this.#timer)
    const { seq, nextInMs } = this.#dwell.seen(performance.now())
    if (seq !== null && seq > this.#told) this.#onread((this.#told = seq))
    if (nextInMs !== null) this.#timer = setTimeout(() => this.#check(), nextInMs)
  }
}
