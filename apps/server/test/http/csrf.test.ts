import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ann, send, setUp } from '../support/http.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let cookie = ''
beforeAll(async () => {
  server = await startServer()
  cookie = await setUp(server.url)
})
afterAll(() => server.stop())

const rename = async (headers: Record<string, string>): Promise<number> =>
  (await send(server.url, '/api/me', { method: 'PATCH', headers, body: { name: 'Ann' } })).status
const signIn = async (headers: Record<string, string>): Promise<number> =>
  (
    await send(server.url, '/api/session', {
      method: 'POST',
      headers,
      body: { email: ann.email, password: ann.password },
    })
  ).status

describe('a change that comes with Ann’s cookie', () => {
  test('is made where her browser says it comes from the own page', async () => {
    expect(await rename({ cookie, 'sec-fetch-site': 'same-origin' })).toBe(200)
    expect(await rename({ cookie, origin: server.url })).toBe(200)
    expect(await rename({ cookie, origin: server.url, 'sec-fetch-site': 'same-origin' })).toBe(200)
  })

  test.each(['cross-site', 'same-site', 'none', ''])(
    'is refused where her browser says it comes from elsewhere (%s)',
    async (site) => {
      expect(await rename({ cookie, 'sec-fetch-site': site })).toBe(403)
      expect(await rename({ cookie, 'sec-fetch-site': site, origin: server.url })).toBe(403)
    },
  )

  test.each(['http://evil.test', 'null', '', 'http://127.0.0.1', 'https://127.0.0.1:443'])(
    'is refused with the origin "%s"',
    async (origin) => {
      expect(await rename({ cookie, origin })).toBe(403)
    },
  )

  test('is refused where nothing says where it comes from', async () => {
    expect(await rename({ cookie })).toBe(403)
  })

  test('is refused as a form, which any page can send without asking', async () => {
    const headers = { cookie, origin: 'http://evil.test', 'content-type': 'application/x-www-form-urlencoded' }
    expect((await send(server.url, '/api/session', { method: 'POST', headers, body: 'email=a' })).status).toBe(403)
    const own = { cookie, origin: server.url, 'content-type': 'text/plain' }
    expect((await send(server.url, '/api/session', { method: 'POST', headers: own, body: '{}' })).status).toBe(415)
  })
})

test('nobody can be signed in or out from another page', async () => {
  expect(await signIn({ 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await signIn({ origin: 'http://evil.test' })).toBe(403)
  const out = await send(server.url, '/api/session', {
    method: 'DELETE',
    headers: { cookie, origin: 'http://evil.test' },
  })
  expect(out.status).toBe(403)
  expect((await send(server.url, '/api/me', { headers: { cookie } })).status).toBe(200)
})

test('a script, which has neither cookie nor origin, signs in', async () => {
  expect(await signIn({})).toBe(200)
})

test('nothing is changed by GET', async () => {
  const headers = { cookie, origin: server.url }
  for (const path of ['/api/session', '/api/rooms/x/join', '/api/invites/accept?token=abc']) {
    expect((await send(server.url, path, { headers })).status).toBe(404)
  }
})

test('with PUBLIC_URL set, that origin is the own one, and the Host says nothing', async () => {
  const published = await startServer({ publicUrl: 'https://chat.example.org' })
  const body = ann
  const host = { host: 'evil.test' }
  const from = async (origin: string) =>
    (await send(published.url, '/api/workspace', { method: 'POST', headers: { ...host, origin }, body })).status
  expect(await from('http://evil.test')).toBe(403)
  expect(await from('http://chat.example.org')).toBe(403)
  expect(await from('https://chat.example.org')).toBe(200)
  await published.stop()
})
