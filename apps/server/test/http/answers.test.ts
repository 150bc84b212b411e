import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ann, send, setUp } from '../support/http.ts'
import { RawTcp } from '../support/rawTcp.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let headers: Record<string, string>
beforeAll(async () => {
  server = await startServer()
  headers = { cookie: await setUp(server.url), origin: server.url }
})
afterAll(() => server.stop())

const every = [
  '/',
  '/rooms/somewhere',
  '/api/workspace',
  '/api/me',
  '/api/nowhere',
  '/health',
  '/nowhere.js',
  '/%zz',
  '/echo',
]

describe.each(every)('the answer at %s', (path) => {
  test('tells the browser to guess, leak and embed nothing', async () => {
    const answer = await send(server.url, path)
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()') as string,
      'x-frame-options': 'DENY',
    })
    for (const told of ['server', 'x-powered-by', 'access-control-allow-origin'])
      expect(answer.headers).not.toHaveProperty(told)
  })
})

test('a page runs no script and no style but its own files', async () => {
  const policy = String(
    (await send(server.url, '/', { headers: { accept: 'text/html' } })).headers['content-security-policy'],
  )
  const rules = policy.split('; ')
  expect(rules).toEqual(
    expect.arrayContaining(["default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'"]),
  )
  expect(rules).toEqual(expect.arrayContaining(["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]))
  expect(rules).toContain("require-trusted-types-for 'script'")
  expect(rules).toContain(`connect-src 'self' ${server.url.replace('http', 'ws')}`)
  expect(policy).not.toContain('unsafe')
})

test('a Host made up to change the policy does not', async () => {
  const answer = await send(server.url, '/', { headers: { host: "x;script-src'unsafe-inline'" } })
  expect(answer.headers['content-security-policy'] ?? '').not.toContain('unsafe')
})

test('HSTS is spoken over HTTPS only', async () => {
  expect((await send(server.url, '/health')).headers).not.toHaveProperty('strict-transport-security')
  const published = await startServer({ publicUrl: 'https://chat.example.org' })
  const answer = await send(published.url, '/health')
  expect(answer.headers['strict-transport-security']).toMatch(/max-age=63072000/)
  expect(answer.headers['content-security-policy']).toContain('wss://chat.example.org')
  await published.stop()
})

test('what the API says is kept by nobody on the way', async () => {
  for (const path of ['/api/workspace', '/api/me', '/api/nowhere', '/health']) {
    expect((await send(server.url, path)).headers['cache-control']).toBe('no-store')
  }
})

describe('content types', () => {
  const signIn = (type: string | null, body: string) =>
    send(server.url, '/api/session', { method: 'POST', headers: type === null ? {} : { 'content-type': type }, body })
  const good = JSON.stringify({ email: ann.email, password: ann.password })

  test.each([
    'application/json',
    'Application/JSON',
    'application/json; charset=utf-8',
    'application/json;charset="UTF-8"',
  ])('%s is JSON', async (type) => expect((await signIn(type, good)).status).toBe(200))

  test.each([
    null,
    'text/plain',
    'text/plain;application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json garbage',
    'application/jsonx',
    'application/json, text/plain',
    'application/vnd.api+json',
    'json',
    ';',
    '*/*',
  ])('%s is not, and is answered with 415', async (type) => {
    const answer = await signIn(type, good)
    expect(answer.status).toBe(415)
    expect(answer.json).toEqual({ code: 'frame.not_json', message: 'Send it as application/json.' })
  })

  test('413 for more than 64 KiB, whether announced or not', async () => {
    const large = JSON.stringify({ email: 'x'.repeat(70_000) })
    const answer = await signIn('application/json', large)
    expect([answer.status, answer.json]).toEqual([413, expect.objectContaining({ code: 'frame.too_big' })])
    const wire = await RawTcp.open(server.url)
    wire.write(
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    )
    wire.write(`${(70_000).toString(16)}\r\n${'x'.repeat(70_000)}\r\n`)
    expect((await wire.readAnswer()).status).toBe(413)
    wire.reset()
  })

  test.each(['', '{', '[1,2', 'undefined', '\u0000', "{'a':1}", '{"a":1}}', 'NaN'])(
    '400 for what is no JSON: %j',
    async (body) => {
      const answer = await signIn('application/json', body)
      expect([answer.status, answer.json]).toEqual([400, expect.objectContaining({ code: 'frame.malformed' })])
    },
  )
})

describe('what is not there', () => {
  test.each(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])('404 for %s', async (method) => {
    const answer = await send(server.url, '/api/nowhere', { method, headers })
    expect(answer.status).toBe(404)
    expect(answer.json).toMatchObject({ code: 'frame.unknown_type' })
  })

  test('TRACE never gives anything back, CONNECT is no way through', async () => {
    const trace = await send(server.url, '/health', { method: 'TRACE', headers: { 'x-secret': 'canary' } })
    expect([trace.status, trace.text.includes('canary')]).toEqual([404, false])
    const wire = await RawTcp.open(server.url)
    wire.write('CONNECT evil.test:443 HTTP/1.1\r\nHost: evil.test:443\r\n\r\n')
    expect((await wire.readToEnd()).toString()).not.toMatch(/ 200 /)
  })

  test('a method nobody knows is 400', async () => {
    const wire = await RawTcp.open(server.url)
    wire.write('BREW /coffee HTTP/1.1\r\nHost: x\r\n\r\n')
    expect((await wire.readAnswer()).status).toBe(400)
  })

  test.each(['/%zz', '/api/rooms/%E0%A4%A/messages', '/api/%C0%AF'])('400 for the broken address %s', async (path) => {
    expect((await send(server.url, path, { headers })).status).toBe(400)
  })
})
