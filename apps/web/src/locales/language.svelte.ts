import {
  bestOf,
  chosen,
  directionOf,
  isChoice,
  keepChoice,
  load,
  loadMore,
  localeOf,
  type Language,
} from './languages.ts'
import type { Texts } from './texts.ts'

interface Spoken {
  language: Language
  texts: Texts
  /** What `Intl` is to write dates, numbers and lists for. */
  locale: string
}

/** The language the page speaks. What reads a text, or writes a number by it, follows at once when another is chosen. */
class Speech {
  #spoken = $state.raw<Spoken>({ language: 'en', texts: {}, locale: 'en' })
  #choice = $state.raw<Language | null>(null)
  /** In the language it was fetched for. */
  #more: { language: Language; texts: Promise<Texts> } | null = null

  get texts(): Texts {
    return this.#spoken.texts
  }

  get locale(): string {
    return this.#spoken.locale
  }

  get direction(): 'ltr' | 'rtl' {
    return directionOf(this.#spoken.language)
  }

  get language(): Language {
    return this.#spoken.language
  }

  /** What was chosen on this device, or nothing: then the browser decides. */
  get choice(): Language | null {
    return this.#choice
  }

  speak(language: Language, texts: Texts, wanted: readonly string[]): void {
    this.#spoken = { language, texts, locale: localeOf(language, wanted) }
  }

  /** Fails when the language cannot be fetched; then all stays as it is. */
  async choose(choice: Language | null): Promise<void> {
    await this.#become(choice)
    keepChoice(choice)
  }

  /** The texts that the first screens do without are here when this resolves. */
  async complete(): Promise<void> {
    const { language } = this.#spoken
    if (this.#more?.language === language) return void (await this.#more.texts)
    const texts = loadMore(language)
    this.#more = { language, texts }
    try {
      const more = await texts
      if (this.#spoken.language === language)
        this.#spoken = { ...this.#spoken, texts: { ...this.#spoken.texts, ...more } }
    } catch (error) {
      this.#more = null
      throw error
    }
  }

  /** Begins, and from then on follows the browser and the other tabs. */
  begin(language: Language, texts: Texts): void {
    this.#choice = chosen()
    this.speak(language, texts, navigator.languages)
    const follow = () => void this.#become(chosen()).catch(() => {})
    addEventListener('languagechange', follow)
    addEventListener('storage', (event) => isChoice(event) && follow())
  }

  async #become(choice: Language | null): Promise<void> {
    const language = choice ?? bestOf(navigator.languages)
    const [first, more] = await Promise.all([load(language), this.#more && loadMore(language)])
    if (more) this.#more = { language, texts: Promise.resolve(more) }
    const texts = { ...first, ...more }
    this.#choice = choice
    this.speak(language, texts, navigator.languages)
    Object.assign(document.documentElement, { lang: language, dir: directionOf(language) })
  }
}

export const speech = new Speech()

/** A part of the page, and the texts it speaks with beyond those of the first screens. */
export const withTexts = async <Part>(part: Promise<Part>): Promise<Part> =>
  (await Promise.all([part, speech.complete()]))[0]
