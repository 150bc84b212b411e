import type { Socket } from 'node:net'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { World } from '../support/world.ts'

/** Far more than fits between two sockets, in the hands of the operating system. */
const floodBytes = 14 * 1024 * 1024
/** What the server may keep for one who does not read: 256 KiB, and the one answer or change that went beyond it. */
const keptBytesMax = 2 * 1024 * 1024
const words = 'x'.repeat(7_900)

let world: World
let ann: Client
let roomId: string
/** The server's end of every connection. */
const ends = new Set<Socket>()
beforeEach(async () => {
  world = await World.create(null, ['ann', 'bob', 'cem'])
  world.server.app.fastify.server.on('connection', (end: Socket) => ends.add(end))
  ann = await world.device('ann')
  roomId = uuidv7()
  const personIds = [world.id('bob'), world.id('cem')]
  await ann.perform('room.create', { id: roomId, kind: 'private', name: 'busy', personIds })
})
afterEach(async () => {
  ends.clear()
  await world.goHome()
  await world.server.stop()
})

/** Somebody's device, and how much the server keeps for it. */
async function deviceOf(name: string): Promise<{ client: Client; kept: () => number }> {
  const others = new Set(ends)
  const client = await world.device(name)
  const end = [...ends].find((each) => !others.has(each))
  return { client, kept: () => end?.writableLength ?? -1 }
}
const say = (text: string) => ann.perform('message.send', { id: uuidv7(), roomId, text })
async function flood(bytes: number, after: () => void): Promise<void> {
  for (let said = 0; said < bytes; said += 20 * words.length) {
    await Promise.all(Array.from({ length: 20 }, () => say(words)))
    after()
  }
}

test('[H6] Bob stops reading: little is kept for him, Cem gets everything, and Bob has it all when he reads again', async () => {
  const [bob, cem] = [await deviceOf('bob'), await deviceOf('cem')]
  await bob.client.settle()
  bob.client.socket.pause()
  let most = 0
  await flood(floodBytes, () => (most = Math.max(most, bob.kept())))
  expect(bob.kept(), 'Bob does not read').toBeGreaterThan(0)
  expect(most).toBeLessThan(keptBytesMax)
  await cem.client.settle()
  const { lastSeq } = await ann.ask('message.page', { roomId, limit: 1 })
  expect(cem.client.messages(roomId)).toHaveLength(lastSeq)
  expect(cem.client.heard('stale')).toEqual([])

  bob.client.socket.resume()
  await bob.client.until(() => bob.client.heard('stale').length > 0)
  await say('the last word')
  await bob.client.settle()
  await bob.client.ready()
  expect(bob.client.messages(roomId).at(-1)).toMatchObject({ text: 'the last word', seq: lastSeq + 1 })
  const fresh = (await world.device('bob')).messages(roomId).map(({ id }) => id)
  expect(fresh.length).toBeGreaterThan(0)
  expect(
    bob.client
      .messages(roomId)
      .map(({ id }) => id)
      .slice(-fresh.length),
  ).toEqual(fresh)
})

test('Bob asks for page after page and reads none: the answers wait for him, and all of them come', async () => {
  await flood(100 * words.length, () => {})
  const { client, kept } = await deviceOf('bob')
  const pages = Array.from({ length: 40 }, () => client.ask('message.page', { roomId, limit: 100 }))
  client.socket.pause()
  const cem = await world.device('cem')
  for (let round = 0; round < 100; round++) {
    await cem.settle()
    expect(kept()).toBeLessThan(keptBytesMax)
  }
  expect(kept(), 'Bob does not read').toBeGreaterThan(0)
  client.socket.resume()
  for (const page of await Promise.all(pages)) expect(page.messages).toHaveLength(100)
})

test('Bob says hello again and again, holds nothing and reads nothing: little is kept for him, and he is answered', async () => {
  await flood(100 * words.length, () => {})
  const { client, kept } = await deviceOf('bob')
  await client.settle()
  client.socket.pause()
  client.versions = {}
  for (let round = 0; round < 60; round++) client.hello()
  const cem = await world.device('cem')
  for (let round = 0; round < 100; round++) {
    await cem.settle()
    expect(kept()).toBeLessThan(keptBytesMax)
  }
  expect(kept(), 'Bob does not read').toBeGreaterThan(0)
  client.socket.resume()
  await client.ready()
  expect(client.heard('welcome')).toHaveLength(61)
  expect(client.messages(roomId)).toHaveLength(40)
})
