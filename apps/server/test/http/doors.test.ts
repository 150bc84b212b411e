import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands, queries } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { send, setUp, type HttpAnswer } from '../support/http.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let headers: Record<string, string>
let roomId = ''
beforeAll(async () => {
  server = await startServer()
  headers = { cookie: await setUp(server.url), origin: server.url }
  const browsed = (await send(server.url, '/api/rooms', { headers })).json as { rooms: { id: string }[] }
  roomId = browsed.rooms[0]?.id ?? ''
})
afterAll(() => server.stop())

const get = (path: string): Promise<HttpAnswer> => send(server.url, path, { headers })
const post = (path: string, body?: unknown): Promise<HttpAnswer> =>
  send(server.url, path, { method: 'POST', headers, body })

const routes = [...Object.entries(commands), ...Object.entries(queries)].map(([name, spec]) => {
  const [method = '', path = ''] = spec.http.split(' ')
  return { name, method, path: `/api${path}`, who: spec.who }
})

test.each(routes.filter(({ who }) => who === 'person'))(
  '$name is only for people who are signed in',
  async ({ method, path }) => {
    const filled = path.replace(/:\w+/g, () => uuidv7())
    const answer = await send(server.url, filled, {
      method,
      ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }),
    })
    // What is asked in the wrong form may be told so first; nobody is told anything else.
    expect(['auth.required', 'input.invalid']).toContain((answer.json as { code: string }).code)
  },
)

test('[W5] a message sent over REST is there, with its number', async () => {
  const id = uuidv7()
  const sent = await post(`/api/rooms/${roomId}/messages`, { id, text: 'Hello' })
  expect(sent.json).toEqual({ id, seq: expect.any(Number) as number, createdAt: expect.any(String) as string })
  const page = (await get(`/api/rooms/${roomId}/messages?limit=1`)).json as { messages: object[] }
  expect(page.messages).toEqual([expect.objectContaining({ id, text: 'Hello' })])
})

describe('query strings are texts: what the schema wants as a number must be written as one', () => {
  test.each(['1', '100'])('limit=%s', async (limit) => {
    expect((await get(`/api/rooms/${roomId}/messages?limit=${limit}`)).status).toBe(200)
  })

  test.each(['0', '-1', '101', '1e9', '0x10', '1.5', 'NaN', '', '%201', '1%00', 'null', '9'.repeat(30), '%D9%A3'])(
    'not limit=%s',
    async (limit) => {
      const answer = await get(`/api/rooms/${roomId}/messages?limit=${limit}`)
      expect([answer.status, answer.json]).toEqual([
        400,
        expect.objectContaining({ code: 'input.invalid', path: '/limit' }),
      ])
    },
  )

  test.each([
    'limit=1&limit=2',
    'limit[]=1',
    'limit[gt]=1',
    'before=1&extra=1',
    '__proto__=1',
    'constructor=1',
    '__proto__[x]=1',
  ])('not ?%s', async (query) => {
    const answer = await get(`/api/rooms/${roomId}/messages?${query}`)
    expect([answer.status, answer.json]).toEqual([400, expect.objectContaining({ code: 'input.invalid' })])
  })
})

test('[W5] a field that is said twice is refused, whichever place it is said in', async () => {
  const twice = await post(`/api/rooms/${roomId}/messages`, { id: uuidv7(), text: 'Hello', roomId })
  expect([twice.status, twice.json]).toEqual([400, expect.objectContaining({ code: 'input.invalid', path: '/roomId' })])
  expect((await get(`/api/rooms/${roomId}/messages?roomId=${roomId}`)).status).toBe(400)
})

test('[W5] a wish takes nothing from the query string, which ends up in logs', async () => {
  const answer = await post('/api/session?email=ann%40example.org&password=correct+horse+battery', {})
  expect([answer.status, answer.json]).toEqual([
    400,
    expect.objectContaining({ code: 'input.invalid', path: '/email' }),
  ])
})

describe('prototypes stay as they are', () => {
  test.each([
    '{"__proto__":{"polluted":true}}',
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"name":"Ann","__proto__":{"role":"owner"}}',
    '{"\\u005f_proto__":{"polluted":true}}',
  ])('%s is refused', async (body) => {
    const answer = await send(server.url, '/api/me', {
      method: 'PATCH',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    })
    expect(answer.status).toBe(400)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })
})

describe('an id that is none', () => {
  const strange = [
    '1',
    '-',
    '../',
    '%2e%2e%2f',
    '%00',
    'null',
    'undefined',
    '[object Object]',
    '{"not":""}',
    '*',
    "'--",
    '1-',
    '😀',
    'x'.repeat(120),
    'x'.repeat(5_000),
  ]
  const withId = routes.filter(({ path }) => path.includes(':'))

  test.each(withId)(
    '$name answers with 400 or 404, never with somebody’s data or a failure',
    async ({ method, path }) => {
      for (const id of strange) {
        const filled = path.replace(/:\w+/g, encodeURI(id))
        const answer = await send(server.url, filled, {
          method,
          headers,
          ...(method === 'GET' || method === 'DELETE' ? {} : { body: {} }),
        })
        expect([400, 404], `${method} ${filled.slice(0, 100)}`).toContain(answer.status)
      }
    },
  )

  test.each([1, true, null, [], {}, { not: '' }, { contains: '' }, ['x'], 'x'.repeat(10_000)])(
    'nor does %j in a body',
    async (id) => {
      const sent = await post(`/api/rooms/${roomId}/messages`, { id, text: 'Hello' })
      expect([sent.status, sent.json]).toEqual([400, expect.objectContaining({ code: 'input.invalid', path: '/id' })])
      const added = await post(`/api/rooms/${roomId}/members`, { personIds: [id] })
      expect(added.status).toBe(400)
    },
  )
})

describe('a body that is no object', () => {
  test.each(['null', '[]', '"text"', '1', 'true'])('%s', async (body) => {
    const answer = await send(server.url, '/api/session', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    })
    expect([answer.status, answer.json]).toEqual([400, expect.objectContaining({ code: 'input.invalid' })])
  })

  test('nor 5,000 of them inside each other, nor 30 KB of digits, nor 3,000 keys', async () => {
    for (const body of [
      '[{"a":'.repeat(5_000),
      '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000),
      `{"email":${'9'.repeat(30_000)}}`,
    ]) {
      const answer = await send(server.url, '/api/session', {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
      })
      expect(answer.status).toBe(400)
    }
    const keys = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`key${index}`, index]))
    expect((await post('/api/session', keys)).status).toBe(400)
  })

  test.each(['nul\0', 'half a pair \ud800', '\udc00'])('text with %j in it', async (text) => {
    const body = JSON.stringify({ id: uuidv7(), text })
    const answer = await send(server.url, `/api/rooms/${roomId}/messages`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body,
    })
    expect([answer.status, answer.json]).toEqual([
      400,
      expect.objectContaining({ code: 'input.invalid', path: '/text' }),
    ])
  })
})

test('nobody makes themselves what they are not', async () => {
  for (const field of ['role', 'id', 'personId', 'createdAt', 'deactivatedAt', 'email', 'version']) {
    const answer = await send(server.url, '/api/me', {
      method: 'PATCH',
      headers,
      body: { name: 'Ann', [field]: 'owner' },
    })
    expect([answer.status, answer.json]).toEqual([400, expect.objectContaining({ code: 'input.invalid' })])
  }
})
