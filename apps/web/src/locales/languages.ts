import type { Texts } from './texts.ts'

/** The languages people can choose, each named in itself. */
export const languages = {
  en: 'English',
  es: 'Español',
  ko: '한국어',
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
} as const

/** English, stretched and read from right to left: for tests, never offered. */
const mirror = 'en-XB'

export type Language = keyof typeof languages | typeof mirror

export const directionOf = (language: Language): 'ltr' | 'rtl' => (language === mirror ? 'rtl' : 'ltr')

type File = () => Promise<{ texts: Texts }>

const mirrored = async (english: ReturnType<File>) => ({
  texts: (await import('./pseudo.ts')).pseudo((await english).texts),
})

/** Each is a file of its own, and only the one that is spoken is fetched. */
const files: Record<Language, File> = {
  en: () => import('./en/first.ts'),
  es: () => import('./es/first.ts'),
  ko: () => import('./ko/first.ts'),
  'zh-Hant': () => import('./zh-Hant/first.ts'),
  'zh-Hans': () => import('./zh-Hans/first.ts'),
  [mirror]: () => mirrored(import('./en/first.ts')),
}

/** What the first screens do without. */
const moreFiles: Record<Language, File> = {
  en: () => import('./en/more.ts'),
  es: () => import('./es/more.ts'),
  ko: () => import('./ko/more.ts'),
  'zh-Hant': () => import('./zh-Hant/more.ts'),
  'zh-Hans': () => import('./zh-Hans/more.ts'),
  [mirror]: () => mirrored(import('./en/more.ts')),
}

export const load = async (language: Language): Promise<Texts> => (await files[language]()).texts
export const loadMore = async (language: Language): Promise<Texts> => (await moreFiles[language]()).texts

const offered = Object.keys(languages) as (keyof typeof languages)[]

/** A tag with what it leaves unsaid: Chinese of Taiwan is written in traditional characters. */
function likely(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return null
  }
}

const speaks = (tag: string, language: Language): boolean => {
  const [asked, given] = [likely(tag), likely(language)]
  return asked !== null && asked.language === given?.language && asked.script === given.script
}

/** The first language of these that Duplex speaks, else English. */
export function bestOf(wanted: readonly string[]): keyof typeof languages {
  for (const tag of wanted) {
    const found = offered.find((language) => speaks(tag, language))
    if (found) return found
  }
  return 'en'
}

/** How dates and numbers are written: in the language, by the custom of the place the browser names (`en-GB`, `es-MX`). */
export const localeOf = (language: Language, wanted: readonly string[]): string =>
  wanted.find((tag) => speaks(tag, language)) ?? language

const key = 'duplex.language'

/** What was chosen on this device; nothing is the browser's own language. */
export function chosen(): Language | null {
  try {
    const value = localStorage.getItem(key)
    return ([...offered, mirror] as Language[]).find((language) => language === value) ?? null
  } catch {
    return null
  }
}

export function keepChoice(language: Language | null): void {
  try {
    if (language) localStorage.setItem(key, language)
    else localStorage.removeItem(key)
  } catch {
    // Storage can be forbidden: the choice then lasts as long as the page.
  }
}

export const isChoice = ({ key: changed }: StorageEvent): boolean => changed === key || changed === null
