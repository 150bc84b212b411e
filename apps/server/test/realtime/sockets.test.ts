import { limits } from '@duplex/protocol/limits'
import type { CommandName } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { openDatabase } from '../../src/store/database.ts'
import { Client } from '../support/client.ts'
import { World } from '../support/world.ts'

let world: World
beforeEach(async () => {
  // The heartbeat's clock is the test's; everything else runs on its own.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  world = await World.create(null, ['ann', 'bob'])
})
afterEach(async () => {
  await world.goHome()
  await world.server.stop()
  vi.useRealTimers()
})

const beat = () => vi.advanceTimersByTime(limits.heartbeatSeconds * 1000)
/** A beat that everybody here has answered: the ping comes before the question. */
async function answeredBeat(...clients: Client[]): Promise<void> {
  beat()
  await Promise.all(clients.map((client) => client.settle()))
}

test('[H5] a heartbeat names the streams that moved since the last one, of those one follows', async () => {
  const [ann, bob] = [await world.device('ann'), await world.device('bob')]
  const roomId = uuidv7()
  await answeredBeat(ann, bob)
  await ann.perform('room.create', { id: roomId, kind: 'private', name: 'without Bob' })
  await ann.perform('message.send', { id: uuidv7(), roomId: world.firstRoomId, text: 'with Bob' })
  await answeredBeat(ann, bob)
  const [anns, bobs] = [ann, bob].map((client) => Object.keys(client.heard('heartbeat')[1]?.heads ?? {}))
  expect(anns?.sort()).toEqual([`room:${roomId}`, `room:${world.firstRoomId}`, `user:${ann.personId}`].sort())
  expect(bobs).toEqual([`room:${world.firstRoomId}`])
  await answeredBeat(ann, bob)
  expect(bob.heard('heartbeat')[2]).toEqual({ heads: {} })
})

test('a session that runs out by time takes its open socket along within ten minutes', async () => {
  const bob = await world.device('bob')
  const database = await openDatabase({ url: `file:${world.server.dataDir}/duplex.db` })
  const expiresAt = new Date(Date.now() - 1000).toISOString()
  const where = { sessionId: bob.sessionId }
  await database.transaction(({ prisma }) => prisma.sessionKey.update({ where, data: { expiresAt } }))
  await database.close()
  const tenMinutes = (10 * 60) / limits.heartbeatSeconds
  for (let beats = 0; beats <= tenMinutes + 1 && !bob.closed; beats++) {
    await answeredBeat(bob).catch(() => {})
  }
  expect(await bob.goodbye()).toBe(4401)
})

test('a peer that answers no ping is gone at the next beat', async () => {
  const bob = await world.device('bob')
  bob.socket.pause()
  beat()
  beat()
  bob.socket.resume()
  expect(await bob.goodbye()).toBe(1006)
})

test('a session opens ten sockets and no more, also when it tries all at once', async () => {
  const { url } = world.server
  const { cookie } = world.account('bob')
  const statusOf = () =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(url.replace('http', 'ws') + '/ws', { headers: { cookie } })
      socket.on('open', () => resolve(101))
      socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
      socket.on('error', () => {})
    })
  const statuses = await Promise.all(Array.from({ length: 30 }, statusOf))
  expect(statuses.filter((status) => status === 101)).toHaveLength(limits.socketsPerSession)
  expect(statuses.filter((status) => status === 429)).toHaveLength(20)
  expect((await world.rest('person.me', {}, 'bob')).status, 'Bob is served all the same').toBe(200)
})

test('[S7] a session that is ended while its hello is being answered gets nothing more', async () => {
  const { email, password } = world.account('bob')
  const bob = await world.device('bob')
  for (let round = 0; round < 5; round++) {
    const { cookie } = await world.rest('session.signIn', { email, password })
    const lost = new Client(world.server.url, cookie)
    await new Promise((resolve) => lost.socket.once('open', resolve))
    await bob.settle()
    const sessionId =
      bob.copy.all('session').find((session) => session.id !== bob.sessionId && !session.deletedAt)?.id ?? ''
    await bob.perform('session.revoke', { sessionId })
    await bob.perform('message.send', { id: uuidv7(), roomId: world.firstRoomId, text: `after ${round}` })
    expect(await lost.goodbye()).toBe(4401)
    expect(JSON.stringify(lost.frames)).not.toContain(`after ${round}`)
  }
})

test('somebody who was signed out can do nothing with the socket that is being closed', async () => {
  const [ann, bob] = [await world.device('ann'), await world.device('bob')]
  bob.socket.on('message', () => {})
  const send = (name: CommandName, data: object) => bob.say({ type: name, id: 1, data })
  const revoked = bob.perform('session.revoke', { sessionId: bob.sessionId })
  // Sent in the same breath: they arrive after the wish that ended the session.
  for (let number = 0; number < 20; number++)
    send('message.send', { id: uuidv7(), roomId: world.firstRoomId, text: 'too late' })
  await expect(revoked).rejects.toThrow('closed with 4401')
  const { messages } = await ann.ask('message.page', { roomId: world.firstRoomId })
  expect(messages).toEqual([])
})
