/** The names in braces of a text. */
type Slots<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Slots<Rest> : never

/** A text with these slots, in whatever order its language wants them. */
type Having<Names extends string> = [Names] extends [never]
  ? string
  : { [Name in Names]: `${string}{${Name}}${Having<Exclude<Names, Name>>}` }[Names]

/** Where something is counted, `key.one` and `key.other` in English are what the plurals of the language are. */
type Keys<English, Plural extends string> = {
  [Key in keyof English]: Key extends `${infer Stem}.other`
    ? `${Stem}.${Plural}`
    : Key extends `${infer Stem}.one`
      ? `${Stem}.other` extends keyof English
        ? never
        : Key
      : Key
}[keyof English]

/** What stands in the text of a key. Of one thing, or two, one may say so without a digit. */
type Filled<English, Key> = Key extends keyof English
  ? Key extends `${string}.one`
    ? Exclude<Slots<English[Key]>, 'count'>
    : Slots<English[Key]>
  : Key extends `${infer Stem}.${'zero' | 'one' | 'two' | 'few' | 'many'}`
    ? `${Stem}.other` extends keyof English
      ? Exclude<Slots<English[`${Stem}.other`]>, 'count'>
      : never
    : never

/**
 * A part of a language: every key its English counterpart has, none besides, and the same slots in each.
 * `Plural` is what its language distinguishes where something is counted.
 */
export type Translation<English, Plural extends string> = {
  readonly [Key in Keys<English, Plural>]: Having<Filled<English, Key>>
}
