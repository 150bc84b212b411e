import type * as Type from 'typebox'

/** The parts of JSON Schema that the protocol uses. */
interface Schema {
  type?: string
  enum?: string[]
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  description?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
}

/** A schema in words, short enough for a table. */
export function describe(schema: Type.TSchema | Schema): string {
  const { type, enum: words, anyOf, items, properties, ...rest } = schema as Schema
  if (words) return words.map((word) => `\`${word}\``).join(' or ')
  if (anyOf) return anyOf.map(describe).join(' or ')
  if (type === 'null') return '`null`'
  if (type === 'array') return `list${range(rest.minItems, rest.maxItems)} of ${items ? describe(items) : 'anything'}`
  if (properties)
    return Object.keys(properties).length > 0
      ? `{ ${Object.keys(properties)
          .map((name) => `\`${name}\``)
          .join(', ')} }`
      : 'nothing'
  const size =
    type === 'string' ? range(rest.minLength, rest.maxLength, ' characters') : range(rest.minimum, rest.maximum)
  return [type ?? 'anything', size, rest.description ? `: ${rest.description}` : ''].join('')
}

export const fieldsOf = (schema: Type.TObject): { name: string; optional: boolean; type: string }[] => {
  const { properties = {}, required = [] } = schema as unknown as Schema
  return Object.entries(properties).map(([name, field]) => ({
    name,
    optional: !required.includes(name),
    type: describe(field),
  }))
}

function range(min: number | undefined, max: number | undefined, unit = ''): string {
  if (min === undefined && max === undefined) return ''
  if (max === undefined) return ` (at least ${min}${unit})`
  return min === undefined ? ` (at most ${max}${unit})` : ` (${min} to ${max}${unit})`
}
