import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRates } from '../../src/lib/rates.ts'
import { ann, send, setUp, type HttpAnswer } from '../support/http.ts'
import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
/** Seconds; the limits are the real ones, their clock is the test's. */
let clock: number
beforeEach(async () => {
  clock = 0
  const rates = createRates(() => clock * 1000)
  server = await startServer({ rates, trustProxy: ['127.0.0.1'] })
  await setUp(server.url)
})
afterEach(() => server.stop())

const guess = (email: string, { from = '203.0.113.1', password = 'is it this one?' } = {}): Promise<HttpAnswer> =>
  send(server.url, '/api/session', {
    method: 'POST',
    headers: { origin: server.url, 'x-forwarded-for': from },
    body: { email, password },
  })
const statusOf = async (answer: Promise<HttpAnswer>) => (await answer).status

test('a wrong password and an unknown address get the same answer, in about the same time', async () => {
  const addresses = [ann.email, 'nobody@example.org']
  const answers = await Promise.all(addresses.map((email) => guess(email)))
  const [wrong, unknown] = answers.map(({ status, text, headers }) => ({
    status,
    text,
    headers: { ...headers, date: '' },
  }))
  expect(wrong).toEqual(unknown)
  expect(wrong?.status).toBe(401)

  const times = new Map(addresses.map((email): [string, number[]] => [email, []]))
  for (let round = 0; round < 5; round++) {
    clock += 60
    for (const email of addresses) {
      const start = performance.now()
      expect(await statusOf(guess(email))).toBe(401)
      times.get(email)?.push(performance.now() - start)
    }
  }
  const [one = 0, other = 0] = addresses.map((email) => (times.get(email) ?? []).sort((a, b) => a - b)[2])
  expect(Math.max(one, other) / Math.min(one, other)).toBeLessThan(3)
})

test('after five guesses one has to wait, as long as the answer says, also with the right password', async () => {
  for (let round = 0; round < 5; round++) expect(await statusOf(guess(ann.email))).toBe(401)
  const { status, headers, json } = await guess(ann.email, { password: ann.password })
  expect([status, json]).toMatchObject([429, { code: 'limit.rate', retryAfter: 30 }])
  expect(headers['retry-after']).toBe('30')
  clock += 29
  expect(await statusOf(guess(ann.email))).toBe(429)
  clock += 1
  expect(await statusOf(guess(ann.email, { password: ann.password }))).toBe(200)
})

test('it is the same for an address nobody has, so the limit tells nothing', async () => {
  const statuses = []
  for (let round = 0; round < 6; round++) statuses.push(await statusOf(guess('nobody@example.org')))
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
})

test('writing the address differently is no way around it, and blanks in it are no address', async () => {
  const spellings = ['ann@example.org', 'ANN@EXAMPLE.ORG', 'Ann@Example.Org', 'ａｎｎ@example.org', 'aNN@example.org']
  for (const email of spellings) expect(await statusOf(guess(email)), email).toBe(401)
  expect(await statusOf(guess(ann.email))).toBe(429)
  for (const email of [' ann@example.org', 'ann@example.org ', 'ann @example.org', 'ann@example.org\t'])
    expect(await statusOf(guess(email)), email).toBe(400)
})

test('an IPv6 address is not 2^64 addresses', async () => {
  for (let host = 1; host <= 5; host++)
    expect(await statusOf(guess(ann.email, { from: `2001:db8::${host}` }))).toBe(401)
  expect(await statusOf(guess(ann.email, { from: '2001:db8::6' }))).toBe(429)
  expect(await statusOf(guess(ann.email, { from: '2001:db8:0:1::1' }))).toBe(401)
})

test('a stranger who keeps guessing does not keep Ann out', async () => {
  for (let second = 0; second < 120; second++) {
    clock += 3
    await guess(ann.email, { from: '203.0.113.66' })
  }
  expect(await statusOf(guess(ann.email, { from: '203.0.113.66' })), 'the stranger').toBe(429)
  expect(await statusOf(guess(ann.email, { from: '198.51.100.7', password: ann.password })), 'Ann').toBe(200)
})

test('one address tries many links: twenty in a minute', async () => {
  const body = { token: 'made.up-by-somebody', name: 'Eve', email: 'eve@example.org', password: 'eve has a password' }
  const attempt = () =>
    send(server.url, '/api/invites/accept', { method: 'POST', headers: { origin: server.url }, body })
  const statuses = await Promise.all(Array.from({ length: 21 }, () => statusOf(attempt())))
  expect(statuses.filter((status) => status === 404)).toHaveLength(20)
  expect(statuses.filter((status) => status === 429)).toHaveLength(1)
})
