import { inLanguage } from '../locales/intl.ts'

const collator = inLanguage((locale) => new Intl.Collator(locale, { numeric: true }))

/** Names in the order in which readers of the language look for them; `room-2` before `room-10`. */
export const byName = (a: string, b: string): number => collator().compare(a, b)
