import { inLanguage } from '../locales/intl.ts'
import { isolated } from '../locales/isolated.ts'

/** What stands between the first two of several: a comma, or the sign that is one in Chinese. */
const comma = inLanguage((locale) => {
  const [, between] = new Intl.ListFormat(locale).formatToParts(['A', 'B', 'C'])
  return between?.value ?? ', '
})

/** Names one after the other, as where more may follow: `Ann, Bob`. */
export const inRow = (names: readonly string[]): string =>
  names.length > 1 ? names.map((name) => isolated(name)).join(comma()) : (names[0] ?? '')
