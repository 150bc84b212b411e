import * as Type from 'typebox'

/** Text from a person: no NUL (PostgreSQL cannot store it), no lone surrogates (they are not UTF-8). */
export const text = (maxLength: number, options: { minLength?: number; description?: string } = {}) =>
  Type.Refine(
    Type.String({ maxLength, ...options }),
    (value: string) => !value.includes('\0') && value.isWellFormed(),
    () => 'must be well-formed Unicode without NUL',
  )

/** One of these words. */
export const oneOf = <Words extends string[]>(...words: Words): Type.TEnum<Words> => Type.Enum<Words>(words)

/** A closed object: a key nobody named is a mistake, not an extension. */
export const closed = <Properties extends Type.TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false })

export const nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
