import { expect, type Locator, type Page } from '@playwright/test'

/** Somebody who has a keyboard and nothing else. */
export class Keys {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key)
  }

  type(text: string): Promise<void> {
    return this.#page.keyboard.type(text)
  }

  /** Presses the key until the focus is there: a way that somebody could go, not too long. */
  async goTo(place: Locator, key = 'Tab', most = 40): Promise<void> {
    await place.waitFor()
    for (let pressed = 0; pressed < most; pressed++) {
      if (await place.evaluate((element) => element === document.activeElement)) return
      await this.press(key)
    }
    throw new Error(`${most} times ${key} did not lead there`)
  }

  /** The focus is there. */
  at(place: Locator): Promise<void> {
    return expect(place).toBeFocused()
  }
}
