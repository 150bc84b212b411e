import { afterEach, expect, test } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { answerHealth } from '../../src/http/health.ts'
import { createHttpServer } from '../../src/http/server.ts'
import { createLog } from '../../src/lib/log.ts'
import { send } from '../support/http.ts'
import { startServer } from '../support/server.ts'

let server: FastifyInstance | undefined
afterEach(() => server?.close())

async function withDatabase(ping: () => Promise<void>, isStopping = () => false): Promise<string> {
  server = createHttpServer({ trustProxy: false }, createLog('silent'))
  answerHealth(server, { ping, isStopping })
  return server.listen({ port: 0, host: '127.0.0.1' })
}

test('a server that runs is alive and ready, and tells no more than that', async () => {
  const real = await startServer()
  expect((await send(real.url, '/health')).json).toEqual({ status: 'alive' })
  expect((await send(real.url, '/health/ready')).json).toEqual({ status: 'ready' })
  await real.stop()
})

test('without its database it is alive, but not ready', async () => {
  const url = await withDatabase(() => Promise.reject(new Error('no route to 10.0.0.3')))
  expect((await send(url, '/health')).status).toBe(200)
  const ready = await send(url, '/health/ready')
  expect([ready.status, ready.json]).toEqual([503, { status: 'not ready' }])
})

test('a database that does not answer is no database', async () => {
  const url = await withDatabase(() => new Promise(() => {}))
  expect((await send(url, '/health/ready')).status).toBe(503)
})

test('a server about to stop is not ready for anybody new', async () => {
  const url = await withDatabase(
    async () => {},
    () => true,
  )
  const ready = await send(url, '/health/ready')
  expect([ready.status, ready.json]).toEqual([503, { status: 'stopping' }])
})
