import { afterEach, describe, expect, test } from 'vitest'
import { Refusal } from '@duplex/protocol/refusals'
import type { FastifyInstance } from 'fastify'
import { answerErrors } from '../../src/http/errors.ts'
import { createHttpServer } from '../../src/http/server.ts'
import { createLog } from '../../src/lib/log.ts'
import { send, setUp } from '../support/http.ts'
import { startServer } from '../support/server.ts'

let lines: string[] = []
const log = () => createLog('debug', { write: (line) => void lines.push(line) })
const entries = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>)

let server: FastifyInstance | undefined
afterEach(async () => {
  await server?.close()
  server = undefined
  lines = []
})

/** A server at which everything goes wrong in this way. */
async function failing(error: unknown): Promise<string> {
  server = createHttpServer({ trustProxy: false }, log())
  answerErrors(server)
  server.get('/:token', () => {
    throw error
  })
  return server.listen({ port: 0, host: '127.0.0.1' })
}

describe('what nobody foresaw', () => {
  const secrets = 'SELECT password FROM people WHERE name = ’canary’'
  const error = Object.assign(new Error(`Invalid call\n\n${secrets}`), {
    code: 'P2010',
    meta: { sql: secrets },
    statusCode: 503,
  })

  test('is a plain 500 to the caller, with nothing of the inside', async () => {
    const answer = await send(await failing(error), '/x')
    expect(answer.status).toBe(500)
    expect(answer.json).toEqual({
      code: 'server.failed',
      message: 'Something went wrong on the server. Nothing was changed.',
    })
  })

  test('is in the log with the request it belongs to, but without anybody’s words', async () => {
    await send(await failing(error), '/x')
    const failed = entries().find(({ msg }) => msg === 'a request failed')
    const answered = entries().find(({ msg }) => msg === 'answered')
    expect(failed).toMatchObject({
      level: 50,
      request: answered?.['request'],
      err: { type: 'Error', code: 'P2010', message: 'Invalid call' },
    })
    expect(lines.join()).not.toContain('canary')
  })

  test.each([undefined, null, 'canary', 42, { code: 'canary' }])('may even be no error at all (%j)', async (thrown) => {
    const answer = await send(await failing(thrown), '/x')
    expect([answer.status, answer.text.includes('canary')]).toEqual([500, false])
  })
})

test('a refusal says when it makes sense to come again, to programs as well', async () => {
  const answer = await send(await failing(new Refusal('limit.rate', { retryAfter: 7 })), '/x')
  expect(answer.status).toBe(429)
  expect(answer.headers['retry-after']).toBe('7')
  expect(answer.json).toEqual({
    code: 'limit.rate',
    message: 'That was a little fast. Try again in a moment.',
    retryAfter: 7,
  })
})

test('a day in the log: addresses and routes, and not one secret', async () => {
  const real = await startServer({ log: log() })
  const cookie = await setUp(real.url)
  await send(real.url, '/join/canary.invite', { headers: { accept: 'text/html' } })
  await send(real.url, '/api/invites/preview?token=canary.canary.canary')
  await send(real.url, '/api/session', {
    method: 'POST',
    body: { email: 'canary@example.org', password: 'canary canary' },
  })
  await send(real.url, '/api/me', { headers: { cookie, 'user-agent': 'canary', referer: 'http://x/canary' } })
  const { personId } = (await send(real.url, '/api/me', { headers: { cookie } })).json as { personId: string }
  await send(real.url, '/nowhere/canary')
  await send(real.url, '/%zz/canary')
  await real.stop()

  const secrets = [cookie.split('=')[1] ?? '', 'correct horse', 'canary', 'ann@example.org']
  for (const secret of secrets) expect(lines.join()).not.toContain(secret)
  expect(entries()).toContainEqual(
    expect.objectContaining({ method: 'POST', route: '/api/workspace', status: 200, address: '127.0.0.1' }),
  )
  expect(entries()).toContainEqual(expect.objectContaining({ method: 'POST', route: '/api/session', status: 401 }))
  expect(entries()).toContainEqual(expect.objectContaining({ route: '/api/me', status: 200, person: personId }))
})
