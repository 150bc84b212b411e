import type { CDPSession, Locator } from '@playwright/test'
import type { Person } from './person.ts'

export interface Point {
  x: number
  y: number
}

/** A phone as somebody holds it. */
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** A finger on the glass: real touches, as the browser gets them from a screen. */
export class Finger {
  readonly #person: Person
  #session: CDPSession | undefined
  #at: Point = { x: 0, y: 0 }
  /** When it touches (s), by its own watch: however busy the machine is, a flick is a flick. */
  #time = 0

  constructor(person: Person) {
    this.#person = person
  }

  async down(at: Point): Promise<void> {
    // What follows a finger is fetched when the page stands.
    await this.#person.page.waitForLoadState('networkidle')
    this.#at = at
    this.#time = Date.now() / 1000
    await this.#touch('touchStart', [at])
  }

  /** In steps, one for each frame, as a hand does; so slowly that it is no flick unless asked for. */
  async moves(by: Point, { steps = 12, ms = 32 } = {}): Promise<void> {
    const from = this.#at
    for (let step = 1; step <= steps; step++) {
      this.#at = { x: from.x + (by.x * step) / steps, y: from.y + (by.y * step) / steps }
      this.#time += ms / 1000
      await this.#touch('touchMove', [this.#at])
      await this.#person.page.evaluate(() => new Promise(requestAnimationFrame))
    }
  }

  async lifts(): Promise<void> {
    await this.#touch('touchEnd', [])
  }

  async taps(at: Point): Promise<void> {
    await this.down(at)
    await this.lifts()
  }

  async #touch(type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]): Promise<void> {
    const { page, context } = this.#person
    this.#session ??= await context.newCDPSession(page)
    await this.#session.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: this.#time })
  }
}

export async function middleOf(locator: Locator): Promise<Point> {
  const box = await locator.boundingBox()
  if (!box) throw new Error('it is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
