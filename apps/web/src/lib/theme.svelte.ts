export type ThemeChoice = 'system' | 'light' | 'dark'

const key = 'duplex.theme'
const isChoice = (value: unknown): value is ThemeChoice => value === 'system' || value === 'light' || value === 'dark'

const stored = (): ThemeChoice => {
  try {
    const value = localStorage.getItem(key)
    return isChoice(value) ? value : 'system'
  } catch {
    return 'system'
  }
}

/** Light, dark, or as the system has it. `public/theme.js` did the same before the first paint. */
class Theme {
  #choice = $state<ThemeChoice>(stored())
  readonly #systemDark = matchMedia('(prefers-color-scheme: dark)')

  constructor() {
    this.#systemDark.addEventListener('change', () => this.#apply())
    addEventListener('storage', (event) => {
      if (event.key !== key) return
      this.#choice = stored()
      this.#apply()
    })
    this.#apply()
  }

  get choice(): ThemeChoice {
    return this.#choice
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice
    try {
      localStorage.setItem(key, choice)
    } catch {
      // Storage can be forbidden: the choice then lasts as long as the page.
    }
    this.#apply()
  }

  #apply(): void {
    const dark = this.#choice === 'system' ? this.#systemDark.matches : this.#choice === 'dark'
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    // The browser's own bars follow the page, not the system.
    const paper = getComputedStyle(document.body).backgroundColor
    for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) meta.content = paper
  }
}

export const theme = new Theme()
