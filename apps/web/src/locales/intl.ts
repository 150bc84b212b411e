import { speech } from './language.svelte.ts'

/** Something of `Intl`, made once for each language in which it is asked for. */
export function inLanguage<Made>(make: (locale: string) => Made): () => Made {
  const made = new Map<string, Made>()
  return () => {
    const { locale } = speech
    const known = made.get(locale) ?? make(locale)
    made.set(locale, known)
    return known
  }
}
