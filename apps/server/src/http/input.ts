import { Refusal } from '@duplex/protocol/refusals'
import type { FastifyRequest } from 'fastify'

type Fields = Record<string, unknown>
/** As much of a JSON schema as it takes to read a query string. */
export type FieldTypes = Record<string, { type?: unknown }>

/** A wish: path parameters and body. Its query string must be empty, as addresses end up in logs and histories. */
export const commandInput = ({ params, query, body }: FastifyRequest): Fields => {
  const stray = Object.keys(query as Fields)[0]
  if (stray !== undefined) throw invalid(stray)
  return merge(params as Fields, fieldsOf(body))
}

/** A question: path parameters and query string, numbers and booleans read where the schema says so. */
export const queryInput = ({ params, query }: FastifyRequest, types: FieldTypes): Fields =>
  merge(params as Fields, readTexts(query as Fields, types))

function fieldsOf(body: unknown): Fields {
  if (body === undefined) return {}
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Fields
  throw new Refusal('input.invalid', { path: '' })
}

/** What is not written as the schema's type stays text, and the schema refuses it. */
function readTexts(fields: Fields, types: FieldTypes): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      readText(value, Object.hasOwn(types, key) ? types[key] : undefined),
    ]),
  )
}

function readText(value: unknown, schema: { type?: unknown } | undefined): unknown {
  if (typeof value !== 'string') return value
  if (schema?.type === 'integer' && /^-?\d{1,15}$/.test(value)) return Number(value)
  if (schema?.type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  return value
}

/** Without a prototype: a key called `__proto__` is a key like any other, and refused like any other unknown one. */
function merge(...parts: Fields[]): Fields {
  const input = Object.create(null) as Fields
  for (const [key, value] of parts.flatMap(Object.entries)) {
    if (key in input) throw invalid(key)
    input[key] = value
  }
  return input
}

const invalid = (key: string): Refusal => new Refusal('input.invalid', { path: `/${key}`.slice(0, 100) })
