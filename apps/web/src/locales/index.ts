import type { RefusalCode } from '@duplex/protocol/refusals'
import { en } from './en.ts'

type Texts = typeof en
export type Key = keyof Texts

/** The names in braces of a text. */
type Slots<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never
type Values<Text> = [Slots<Text>] extends [never] ? [] : [values: Record<Slots<Text>, string | number>]

type CountedKey = Key extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never
/** `{count}` is filled by `tn` itself. */
type Rest<Stem extends CountedKey> = Exclude<Slots<Texts[`${Stem}.other`]>, 'count'>
type RestValues<Stem extends CountedKey> = [Rest<Stem>] extends [never]
  ? []
  : [values: Record<Rest<Stem>, string | number>]

const plural = new Intl.PluralRules('en')
const number = new Intl.NumberFormat('en')

const fill = (text: string, values: Record<string, string | number> = {}): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))

/** The text of a key, its slots filled. */
export const t = <K extends Key>(key: K, ...[values]: Values<Texts[K]>): string => fill(en[key], values)

/** The text for so many: `key.one` or `key.other`, with `{count}` written as people write numbers. */
export const tn = <Stem extends CountedKey>(stem: Stem, count: number, ...[values]: RestValues<Stem>): string => {
  const key = `${stem}.${plural.select(count) === 'one' ? 'one' : 'other'}` as Key
  return fill(en[key], { ...(values as Record<string, string | number> | undefined), count: number.format(count) })
}

/** What to tell a person about a refusal. */
export const refusalText = ({
  code,
  retryAfter,
}: {
  code: RefusalCode | 'offline'
  retryAfter?: number | undefined
}): string => (code === 'limit.rate' && retryAfter ? tn('refusal.wait', Math.ceil(retryAfter)) : t(`refusal.${code}`))
