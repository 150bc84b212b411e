import { expect, test } from 'vitest'
import { createRates } from '../../src/lib/rates.ts'
import { send, setUp, type HttpAnswer } from '../support/http.ts'
import { startServer, type TestServer } from '../support/server.ts'

const preview = (server: TestServer, headers = {}): Promise<HttpAnswer> =>
  send(server.url, `/api/invites/preview?token=${'x'.repeat(40)}`, { headers })

async function exhaust(server: TestServer, headers: (round: number) => Record<string, string>): Promise<HttpAnswer> {
  for (let round = 0; round < 40; round++) {
    const answer = await preview(server, headers(round))
    if (answer.status === 429) return answer
  }
  throw new Error('there is no limit')
}

test('guessing invite links comes to an end, which no made-up address puts off', async () => {
  const server = await startServer({ rates: createRates() })
  const refused = await exhaust(server, (round) => ({
    'x-forwarded-for': `192.0.2.${round}`,
    forwarded: `for=192.0.2.${round}`,
  }))
  expect(refused.json).toMatchObject({ code: 'limit.rate', retryAfter: expect.any(Number) as number })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  await server.stop()
})

test('behind a trusted proxy everybody has limits of their own, an IPv6 network as one', async () => {
  const server = await startServer({ rates: createRates(), trustProxy: ['127.0.0.1'] })
  await exhaust(server, (round) => ({ 'x-forwarded-for': `2001:db8:1:2::${round}` }))
  expect((await preview(server, { 'x-forwarded-for': '2001:db8:1:2:ffff::1' })).status).toBe(429)
  expect((await preview(server, { 'x-forwarded-for': '2001:db8:1:3::1' })).status).toBe(404)
  // What the proxy was told by somebody else stands further left, and is not believed.
  expect((await preview(server, { 'x-forwarded-for': '192.0.2.9, 2001:db8:1:2::1' })).status).toBe(429)
  await server.stop()
})

test('a flood of requests is stopped before anybody is looked up; an office of fifty who open the page is not', async () => {
  const server = await startServer({ rates: createRates() })
  const cookie = await setUp(server.url)
  const statuses = new Set<number>()
  for (let person = 0; person < 50; person++) {
    for (let asked = 0; asked < 10; asked++)
      statuses.add((await send(server.url, '/api/nowhere', { headers: { cookie } })).status)
  }
  expect(statuses).toEqual(new Set([404]))
  await expect
    .poll(async () => (await send(server.url, '/api/nowhere')).status, { interval: 0, timeout: 20_000 })
    .toBe(429)
  expect((await send(server.url, '/health')).status).toBe(200)
  await server.stop()
})
