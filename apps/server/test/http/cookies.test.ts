import { afterAll, beforeAll, expect, test } from 'vitest'
import { ann, cookieOf, send, setUp } from '../support/http.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let cookie = ''
beforeAll(async () => {
  server = await startServer()
  cookie = await setUp(server.url)
})
afterAll(() => server.stop())

const signIn = { method: 'POST', body: { email: ann.email, password: ann.password } }
const who = async (cookie: string) => (await send(server.url, '/api/me', { headers: { cookie } })).status

test('over plain HTTP the cookie is out of reach for scripts and other sites', async () => {
  const { headers } = await send(server.url, '/api/session', signIn)
  expect(headers['set-cookie']).toHaveLength(1)
  const [pair, ...attributes] = headers['set-cookie']?.[0]?.split('; ') ?? []
  expect(pair).toMatch(/^duplex=[\w-]{43}$/)
  expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']))
  expect(attributes.join()).toMatch(/Expires=/)
  expect(attributes.join()).not.toMatch(/Domain|Secure/)
})

test('a cookie brought along before signing in is not the one that is signed in', async () => {
  const fixed = `duplex=${'A'.repeat(43)}`
  const answer = await send(server.url, '/api/session', { ...signIn, headers: { cookie: fixed, origin: server.url } })
  expect(cookieOf(answer)).not.toBe(fixed)
  expect(await who(fixed)).toBe(401)
  expect(await who(cookieOf(answer))).toBe(200)
})

test('signing out takes the cookie away, and the old one is worth nothing', async () => {
  const own = cookieOf(await send(server.url, '/api/session', signIn))
  const out = await send(server.url, '/api/session', { method: 'DELETE', headers: { cookie: own, origin: server.url } })
  expect(out.headers['set-cookie']?.[0]).toMatch(/^duplex=; .*Expires=Thu, 01 Jan 1970/)
  expect(await who(own)).toBe(401)
  expect(await who(cookie)).toBe(200)
})

test.each([
  '',
  'duplex=',
  'duplex=%00',
  `duplex=${'x'.repeat(4000)}`,
  'duplex="',
  '__Host-duplex=x',
  'duplex=1-',
  'duplex=null',
])('the cookie "%s" is nobody’s', async (made) => expect(await who(made)).toBe(401))

test('over HTTPS the browser itself guards the cookie', async () => {
  const published = await startServer({ publicUrl: 'https://chat.example.org' })
  const answer = await send(published.url, '/api/workspace', { method: 'POST', body: ann })
  expect(answer.headers['set-cookie']?.[0]).toMatch(/^__Host-duplex=[\w-]{43}; /)
  expect(answer.headers['set-cookie']?.[0]).toMatch(/Secure/)
  const whoNow = async (cookie: string) => (await send(published.url, '/api/me', { headers: { cookie } })).status
  expect(await whoNow(cookieOf(answer))).toBe(200)
  expect(await whoNow(cookieOf(answer).replace('__Host-', ''))).toBe(401)
  await published.stop()
})

test('the word of a trusted proxy makes it HTTPS; anybody else’s does not', async () => {
  const headers = { 'x-forwarded-proto': 'https' }
  const behind = await startServer({ trustProxy: ['127.0.0.1'] })
  expect(cookieOf(await send(behind.url, '/api/workspace', { method: 'POST', headers, body: ann }))).toMatch(
    /^__Host-duplex=/,
  )
  await behind.stop()
  expect(cookieOf(await send(server.url, '/api/session', { ...signIn, headers }))).toMatch(/^duplex=/)
})
