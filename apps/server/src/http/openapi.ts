import { Refusal, refusals, type RefusalCode } from '@duplex/protocol/refusals'
import { commands, queries } from '@duplex/protocol/registry'

type Spec = (typeof commands)[keyof typeof commands] | (typeof queries)[keyof typeof queries]
type Schema = { properties: Record<string, object>; required?: string[] | undefined }

/** The REST doors as OpenAPI 3.1, straight from the protocol's tables: TypeBox schemas are JSON Schema already. */
export function openapiDocument(): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const [name, spec] of [...Object.entries(commands), ...Object.entries(queries)]) {
    const [method = '', route = ''] = spec.http.split(' ')
    const path = `/api${route.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(name, spec) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Duplex',
      version: '1',
      description:
        'Everything that can be asked or wished for, over REST. The socket at `/ws` takes the same names and the same data. ' +
        'Answers are JSON; a *no* has a stable `code` and a sentence.',
    },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'duplex', description: '`__Host-duplex` over HTTPS.' },
      },
      responses: { refusal: refusalResponse },
    },
  }
}

function operation(name: string, spec: Spec): object {
  const input: Schema = spec.input
  const inPath = [...spec.http.matchAll(/:(\w+)/g)].map((match) => match[1] ?? '')
  const rest = Object.keys(input.properties).filter((key) => !inPath.includes(key))
  const isCommand = spec.kind === 'command'
  const parameters = [
    ...inPath.map((key) => ({ name: key, in: 'path', required: true, schema: input.properties[key] })),
    ...(isCommand
      ? []
      : rest.map((key) => ({
          name: key,
          in: 'query',
          required: isRequired(input, key),
          schema: input.properties[key],
        }))),
  ]
  return {
    operationId: name,
    tags: [name.split('.')[0]],
    summary: name,
    description: spec.summary,
    security: spec.who === 'person' ? [{ session: [] }] : [],
    ...(parameters.length > 0 && { parameters }),
    ...(isCommand && rest.length > 0 && { requestBody: json(pick(input, rest), true) }),
    responses: {
      200: { description: 'Done.', ...json(spec.output) },
      default: { $ref: '#/components/responses/refusal' },
    },
  }
}

const isRequired = (schema: Schema, key: string): boolean => schema.required?.includes(key) ?? false

const pick = (schema: Schema, keys: string[]): object => ({
  type: 'object',
  properties: Object.fromEntries(keys.map((key) => [key, schema.properties[key]])),
  required: keys.filter((key) => isRequired(schema, key)),
  additionalProperties: false,
})

const json = (schema: object, required?: true): object => ({
  ...(required && { required }),
  content: { 'application/json': { schema } },
})

const refusalResponse = {
  description: 'A refusal. Nothing was changed.',
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['code', 'message'],
        properties: {
          code: { enum: Object.keys(refusals) },
          message: { type: 'string' },
          path: { type: 'string', description: 'Where in the input (RFC 6901).' },
          retryAfter: { type: 'integer', description: 'Seconds.' },
        },
      },
      examples: {
        'not signed in': example('auth.required'),
        'wrong form': example('input.invalid', { path: '/roomId' }),
        'not there, or not for you': example('room.not_found'),
        'too fast': example('limit.rate', { retryAfter: 3 }),
      },
    },
  },
}

function example(code: RefusalCode, details?: { path?: string; retryAfter?: number }): object {
  const refusal = new Refusal(code, details)
  return { summary: String(refusal.status), value: refusal.body }
}
