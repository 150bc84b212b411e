import type { RefusalCode } from '@duplex/protocol/refusals'
import { isolated } from './isolated.ts'
import { inLanguage } from './intl.ts'
import { speech } from './language.svelte.ts'
import type { Counted, Key, Texts, ValuesOf, ValuesOfCounted } from './texts.ts'

const plural = inLanguage((locale) => new Intl.PluralRules(locale))
const number = inLanguage((locale) => new Intl.NumberFormat(locale))
const list = inLanguage((locale) => new Intl.ListFormat(locale))

type Filling = Record<string, string | number>

/** What people are called, or said, within a sentence of ours. */
const quoted = (text: string): string => isolated(text, speech.direction === 'rtl')

/** Numbers are written as people write them. */
const fill = (text: string, values: Filling = {}): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const value = values[name] ?? slot
    return typeof value === 'number' ? number().format(value) : quoted(value)
  })

/** The text of a key, its slots filled. */
export const t = <K extends Key>(key: K, ...[values]: ValuesOf<K>): string => fill(speech.texts[key] ?? key, values)

/** The text for so many: of `key.one`, `key.other` and what else the language distinguishes. */
export const tn = <Stem extends Counted>(stem: Stem, count: number, ...[values]: ValuesOfCounted<Stem>): string =>
  fill(counted(speech.texts, stem, count), { ...(values as Filling | undefined), count })

const counted = (texts: Texts, stem: string, count: number): string =>
  texts[`${stem}.${plural().select(count)}`] ?? texts[`${stem}.other`] ?? stem

/** Several, as one says them: `Ann, Bob and Cat`. */
export const listed = (names: readonly string[]): string => list().format(names.map(quoted))

interface Reason {
  code: RefusalCode | 'offline'
  retryAfter?: number | undefined
}

/** What to tell a person about a refusal. What is rare is told as soon as its text is here. */
export const refusalText = ({ code, retryAfter }: Reason): string => {
  if (code === 'limit.rate' && retryAfter) return tn('refusal.wait', Math.ceil(retryAfter))
  const key = `refusal.${code}` as const
  return t(key in speech.texts ? key : 'refusal.id.taken')
}
