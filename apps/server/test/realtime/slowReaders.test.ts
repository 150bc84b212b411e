import type { Socket } from 'node:net'
import { once } from 'node:events'
import { uuidv7 } from 'uuidv7'
import { afterEach, expect, test } from 'vitest'
import { counts } from '../../src/lib/counts.ts'
import { patience, readersBehind, type Patience } from '../../src/realtime/connection.ts'
import type { Client } from '../support/client.ts'
import { World } from '../support/world.ts'

const words = 'x'.repeat(7_900)
/** More than fits between two sockets, in the hands of the operating system, and a mebibyte. */
const floodBytes = 14 * 1024 * 1024

let world: World
let ann: Client
const roomId = uuidv7()
/** The server's end of the newest connection. */
let end: Socket | undefined
async function workspace(allowed: Partial<Patience>): Promise<void> {
  world = await World.create(null, ['ann', 'bob'], { patience: { ...patience, ...allowed } })
  world.server.app.fastify.server.on('connection', (socket: Socket) => (end = socket))
  ann = await world.device('ann')
  await ann.perform('room.create', { id: roomId, kind: 'private', name: 'busy', personIds: [world.id('bob')] })
}
afterEach(async () => {
  await world.goHome()
  await world.server.stop()
})

async function flood(bytes: number, text = words): Promise<void> {
  for (let said = 0; said < bytes; said += 20 * words.length)
    await Promise.all(Array.from({ length: 20 }, () => ann.perform('message.send', { id: uuidv7(), roomId, text })))
}
/** Bob, whose device stops reading, the server's end of his connection, and more than it takes, on its way to him. */
async function stuckBob(): Promise<{ bob: Client; bobsEnd: Socket; flooded: Promise<void> }> {
  const bob = await world.device('bob')
  const bobsEnd = end
  if (!bobsEnd) throw new Error('Bob did not come in')
  bob.socket.pause()
  return { bob, bobsEnd, flooded: flood(floodBytes) }
}

test('[O3] who takes nothing for too long is closed with 1013, costs nothing any more, and has everything when he is back', async () => {
  await workspace({ idleMs: 300 })
  const before = counts.goodbyes.of('1013')
  const { bob, bobsEnd, flooded } = await stuckBob()
  await flooded
  if (!bobsEnd.destroyed) await once(bobsEnd, 'close')
  expect(counts.goodbyes.of('1013')).toBe(before + 1)
  expect(readersBehind()).toEqual({ connections: 0, bytes: 0 })

  bob.socket.terminate()
  await bob.goodbye()
  const back = await world.back(bob)
  const { lastSeq } = await ann.ask('message.page', { roomId, limit: 1 })
  expect(back.messages(roomId).at(-1)?.seq).toBe(lastSeq)
})

test('[O3] who reads again while the server says goodbye hears why', async () => {
  await workspace({ idleMs: 300 })
  const before = counts.goodbyes.of('1013')
  const { bob, flooded } = await stuckBob()
  await expect.poll(() => counts.goodbyes.of('1013'), { interval: 10, timeout: 10_000 }).toBe(before + 1)
  bob.socket.resume()
  expect(await bob.goodbye()).toBe(1013)
  await flooded
})

test('[O3] more than a mebibyte that stays unread closes the socket, however slowly something of it is taken', async () => {
  await workspace({ fullMs: 300 })
  const before = counts.goodbyes.of('1013')
  // Two bytes each: a page of a hundred is more than a mebibyte.
  await flood(100 * words.length, 'é'.repeat(7_900))
  const bob = await world.device('bob')
  bob.socket.pause()
  const pages = Array.from({ length: 30 }, () => bob.ask('message.page', { roomId, limit: 100 }))
  const asked = Promise.allSettled(pages)
  await expect.poll(() => counts.goodbyes.of('1013'), { interval: 10, timeout: 10_000 }).toBe(before + 1)
  bob.socket.resume()
  expect(await bob.goodbye()).toBe(1013)
  const answered = (await asked).filter(({ status }) => status === 'fulfilled').length
  expect(answered).toBeGreaterThan(0)
  expect(answered).toBeLessThan(30)
})

test('[O3] hints are the first to be left out: who does not read is told of no typing, now or later', async () => {
  await workspace({})
  const reading = await world.device('bob')
  const { bob, flooded } = await stuckBob()
  await flooded
  expect(readersBehind().connections).toBe(1)
  ann.say({ type: 'typing', data: { roomId } })
  await reading.until(() => reading.heard('typing').length > 0)
  bob.socket.resume()
  await bob.until(() => bob.heard('stale').length > 0)
  await bob.ready()
  expect(bob.heard('typing')).toEqual([])
})
