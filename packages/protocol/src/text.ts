import * as Type from 'typebox'
import { limits } from './limits.ts'

/** Text from a person: no NUL (PostgreSQL cannot store it), no lone surrogates (they are not UTF-8). */
export const text = (maxLength: number, options: { minLength?: number; description?: string } = {}) =>
  Type.Refine(
    Type.String({ maxLength, ...options }),
    (value: string) => !value.includes('\0') && value.isWellFormed(),
    () => 'must be well-formed Unicode without NUL',
  )

/** One emoji as Unicode recommends them for interchange (UTS #51), and nothing else. */
export const Emoji = Type.Refine(
  Type.String({ minLength: 1, maxLength: limits.emojiCharacters, description: 'one emoji' }),
  (value: string) => /^\p{RGI_Emoji}$/v.test(value),
  () => 'must be one emoji',
)

/** One of these words. */
export const oneOf = <Words extends string[]>(...words: Words): Type.TEnum<Words> => Type.Enum<Words>(words)

/** A closed object: a key nobody named is a mistake, not an extension. */
export const closed = <Properties extends Type.TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })

export const nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
