import type { CDPSession, Page } from '@playwright/test'

/** Somebody who writes with an input method, as one does in Korean, Chinese and Japanese. */
export class InputMethod {
  readonly #devtools: CDPSession

  private constructor(devtools: CDPSession) {
    this.#devtools = devtools
  }

  static async of(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page))
  }

  /** So far it stands underlined in the field, and every next key may change it. */
  async composes(text: string): Promise<void> {
    await this.#devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
  }

  /** A key that is meant for the candidates. */
  async presses(...keys: ('Enter' | 'Tab' | 'Escape' | 'ArrowDown' | 'ArrowUp')[]): Promise<void> {
    for (const key of keys)
      for (const type of ['rawKeyDown', 'keyUp'] as const)
        await this.#devtools.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode: 229 })
  }

  async settlesOn(text: string): Promise<void> {
    await this.#devtools.send('Input.insertText', { text })
  }
}
