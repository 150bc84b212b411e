import * as Type from 'typebox'

/** UUIDv7 (RFC 9562, section 5.7). The caller mints it for whatever it creates, so a repeated command is recognised. */
export const Id = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$',
  description: 'UUIDv7, lower case',
})
export type Id = string

/** UTC, ISO 8601 with milliseconds, as `Date.toISOString()` writes it. Sorts as text. */
export const Time = Type.String({ description: 'UTC, ISO 8601 with milliseconds' })
export type Time = string
