import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Proxy } from '../proxy/proxy.ts'

let server: Server
let proxy: Proxy
let accepted: Promise<Socket>

beforeEach(async () => {
  server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  accepted = once(server, 'connection').then(([socket]) => socket as Socket)
  proxy = await Proxy.start((server.address() as AddressInfo).port, 7)
})

afterEach(async () => {
  await proxy.stop()
  server.close()
})

async function dial(): Promise<{ client: Socket; far: Socket }> {
  const client = connect({ port: proxy.port, host: '127.0.0.1', allowHalfOpen: true })
  await once(client, 'connect')
  const far = await accepted
  for (const socket of [client, far]) socket.on('error', () => {})
  return { client, far }
}

/** How the connection ended for this end. */
async function endOf(socket: Socket): Promise<string> {
  socket.resume()
  // `once` of events would take the error for its own.
  await new Promise((resolve) => socket.once('close', resolve))
  const error: NodeJS.ErrnoException | null = socket.errored
  return error?.code ?? 'a goodbye'
}

/** What one read of the socket brought. */
const read = async (socket: Socket): Promise<string> => ((await once(socket, 'data')) as [Buffer])[0].toString()

test('with nothing on the menu, what is sent arrives, and so does the goodbye', async () => {
  const { client, far } = await dial()
  client.end('hello')
  expect((await buffer(far)).toString()).toBe('hello')
  far.end('and hello')
  expect((await buffer(client)).toString()).toBe('and hello')
})

test('slices travel one by one and arrive whole', async () => {
  proxy.menu = { sliceBytes: 3 }
  const { client, far } = await dial()
  client.end('a sentence of some length')
  expect((await buffer(far)).toString()).toBe('a sentence of some length')
})

test('a delay keeps the order, whatever the jitter', async () => {
  proxy.menu = { delay: 20, jitter: 20 }
  const { client, far } = await dial()
  for (let number = 0; number < 20; number++) {
    client.write(`${number} `)
    await new Promise(setImmediate)
  }
  client.end()
  expect((await buffer(far)).toString().trim().split(' ')).toEqual(Array.from({ length: 20 }, (_, index) => `${index}`))
})

test('a throttle lets through so much a second', async () => {
  proxy.menu = { bytesPerSecond: 2_000 }
  const { client, far } = await dial()
  const start = performance.now()
  client.end('x'.repeat(200))
  expect(await buffer(far)).toHaveLength(200)
  expect(performance.now() - start).toBeGreaterThan(90)
})

test('a cut comes after so many bytes, as a reset for both', async () => {
  proxy.menu = { cutAfterBytes: () => 10, sliceBytes: 5 }
  const { client, far } = await dial()
  client.write('0123456789 and more')
  expect(await Promise.all([endOf(client), endOf(far)])).toEqual(['ECONNRESET', 'ECONNRESET'])
})

test('a reset is one for both ends', async () => {
  const { client, far } = await dial()
  proxy.reset()
  expect(await Promise.all([endOf(client), endOf(far)])).toEqual(['ECONNRESET', 'ECONNRESET'])
  await expect.poll(() => proxy.open).toBe(0)
})

test('half closed, one direction has ended and the other goes on', async () => {
  const { client, far } = await dial()
  proxy.halfClose('up')
  expect(await buffer(far)).toHaveLength(0)
  far.write('still here')
  expect(await read(client)).toBe('still here')
})

test('what is swallowed is gone, and nobody is told', async () => {
  const { client, far } = await dial()
  proxy.menu = { swallow: 'up' }
  client.write('lost')
  far.write('not lost')
  expect(await read(client)).toBe('not lost')
  proxy.menu = {}
  client.write('found')
  expect(await read(far)).toBe('found')
})

test('a flipped bit is one bit', async () => {
  proxy.menu = { flipOneIn: 1 }
  const { client, far } = await dial()
  client.end(Buffer.alloc(1000))
  const bits = [...(await buffer(far))].reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
  expect(bits).toBeGreaterThan(0)
  expect(bits).toBeLessThan(4)
})
