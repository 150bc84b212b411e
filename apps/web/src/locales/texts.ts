import type { texts } from './en/index.ts'

type English = typeof texts
type EnglishKey = keyof English

/** The names in braces of a text. */
type Slots<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never
type Values<Names extends string> = [Names] extends [never] ? [] : [values: Record<Names, string | number>]

/** What is counted has a text for each category of its language's plurals: `room.people.one`, `room.people.other`. */
export type Counted = EnglishKey extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never
export type Key = Exclude<EnglishKey, `${Counted}.${'one' | 'other'}`>

export type ValuesOf<K extends Key> = Values<Slots<English[K]>>
/** `{count}` is filled by `tn` itself. */
export type ValuesOfCounted<Stem extends Counted> = Values<Exclude<Slots<English[`${Stem}.other`]>, 'count'>>

/** The texts of a language as they are looked up. */
export type Texts = Readonly<Partial<Record<string, string>>>
