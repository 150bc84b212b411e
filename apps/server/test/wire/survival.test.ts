import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createHttpServer } from '../../src/http/server.ts'
import { createLog } from '../../src/lib/log.ts'
import { echoEndpoint } from '../../src/realtime/echo.ts'
import { openSockets } from '../../src/realtime/upgrade.ts'
import { setUp } from '../support/http.ts'
import { frame, opcodes, RawTcp, text, upgradeRequest } from '../support/rawTcp.ts'
import { idle, startServer, type TestServer } from '../support/server.ts'

let server: TestServer
let cookie = ''
beforeAll(async () => {
  server = await startServer()
  cookie = await setUp(server.url)
})
afterAll(() => server.stop())

const requestFor = (path: string): string => upgradeRequest({ path, headers: { Cookie: cookie } })

async function open(path: string): Promise<RawTcp> {
  const wire = await RawTcp.open(server.url)
  wire.write(requestFor(path))
  expect((await wire.readAnswer()).status).toBe(101)
  return wire
}

/** Whatever a test did to the server: the next one who comes is served. */
afterEach(async () => {
  const wire = await open('/echo')
  wire.write(text('anybody there?'))
  expect((await wire.readFrame()).payload.toString()).toBe('anybody there?')
  wire.reset()
})

describe.each(['/echo', '/ws'])('the server outlives what happens at %s', (path) => {
  test('noise instead of a handshake', async () => {
    for (let round = 0; round < 20; round++) {
      const wire = await RawTcp.open(server.url)
      wire.write(randomBytes(4096))
      await wire.readToEnd()
    }
  })

  test('noise in the middle of a handshake', async () => {
    for (let round = 0; round < 20; round++) {
      const wire = await RawTcp.open(server.url)
      wire.write(requestFor(path).slice(0, 40 + round))
      wire.write(randomBytes(4096))
      wire.end()
      await wire.readToEnd()
    }
  })

  test('noise after the handshake', async () => {
    for (let round = 0; round < 20; round++) {
      const wire = await open(path)
      wire.write(randomBytes(4096))
      wire.end()
      await wire.readToEnd()
    }
  })

  test('noise inside of frames that are in order', async () => {
    for (let round = 0; round < 20; round++) {
      const wire = await open(path)
      for (let part = 0; part < 10; part++) wire.write(frame({ opcode: opcodes.binary, payload: randomBytes(512) }))
      wire.write(text(randomBytes(512).toString('latin1')))
      wire.end()
      await wire.readToEnd()
    }
  })

  test('somebody pulls the plug at every stage of the handshake, and just after it', async () => {
    const request = requestFor(path)
    for (let sent = 0; sent <= request.length; sent += 7) {
      const wire = await RawTcp.open(server.url)
      wire.write(request.slice(0, sent))
      wire.reset()
    }
    for (let round = 0; round < 20; round++) {
      const wire = await RawTcp.open(server.url)
      wire.write(request + text('and').toString('latin1'))
      wire.reset()
    }
  })

  test('somebody says that nothing more will come, in the middle of a frame', async () => {
    const wire = await open(path)
    wire.write(text('hello').subarray(0, 4))
    wire.end()
    await wire.readToEnd()
  })

  test('thousands of header lines', async () => {
    const wire = await RawTcp.open(server.url)
    wire.write(upgradeRequest({ path, headers: { Cookie: cookie, x: Array<string>(2_500).fill('y') } }))
    expect((await wire.readAnswer()).status).toBeGreaterThanOrEqual(101)
    wire.reset()
  })

  test('a header larger than any has a right to be', async () => {
    const wire = await RawTcp.open(server.url)
    wire.write(upgradeRequest({ path, headers: { Cookie: cookie, x: 'y'.repeat(100_000) } }))
    expect((await wire.readAnswer()).status).toBe(431)
  })
})

describe('a server that waits a tenth of a second (ten and twenty seconds by default)', () => {
  const server = createHttpServer({ trustProxy: false }, createLog('silent'), {
    headers: 100,
    request: 200,
    checkEvery: 20,
    keepAlive: 100,
  })
  let url = ''
  beforeAll(async () => {
    openSockets(server, [echoEndpoint(null)], { publicUrl: null, isStopping: () => false, load: idle })
    server.post('/slow', async () => 'done')
    url = await server.listen({ port: 0, host: '127.0.0.1' })
  })
  afterAll(() => server.close())

  test.each([
    ['nothing at all', ''],
    ['half a handshake', upgradeRequest({ path: '/echo' }).slice(0, 60)],
    [
      'half a body',
      'POST /slow HTTP/1.1\r\nHost: duplex.test\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
    ],
  ])('ends a connection that sent %s', async (_name, bytes) => {
    const wire = await RawTcp.open(url)
    wire.write(bytes)
    expect((await wire.readAnswer()).status).toBe(408)
    expect(await wire.readToEnd()).toHaveLength(0)
  })

  test('and one that drips, a byte now and then', async () => {
    const wire = await RawTcp.open(url)
    const end = wire.readToEnd()
    let isOver = false
    void end.then(() => (isOver = true))
    for (const byte of upgradeRequest({ path: '/echo' })) {
      if (isOver) break
      wire.write(byte)
      await delay(10)
    }
    expect((await end).toString()).toMatch(/^HTTP\/1.1 408 /)
  })
})
