import { Refusal } from '@duplex/protocol/refusals'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { Client } from '../support/client.ts'
import { eachDatabase } from '../support/databases.ts'
import { seeded, type Random } from '../support/random.ts'
import { startServer } from '../support/server.ts'
import { World } from '../support/world.ts'

/** Set to repeat a run that failed. */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 2 ** 31))
const steps = 1_000
const names = ['ann', 'bob', 'cem', 'dora']

const emojis = ['👍', '❤️', '🎉']
const poll = { question: 'When?', options: ['now', 'later', 'never'], multiple: true }
const placings = [{ level: 'mentions' }, { level: 'all', position: 'k' }, { level: 'nothing', muted: true }] as const

interface Device {
  name: string
  client: Client
  /** Sent and not answered: said again after the next connection, as an outbox does. */
  outbox: (() => Promise<unknown>)[]
  /** Each of them, until it was answered or cut off. */
  attempts: Promise<unknown>[]
}

eachDatabase('convergence', (databases) => {
  test(
    `after drops, restarts and a great deal of talk everybody holds the same (SEED=${seed})`,
    { timeout: 120_000 },
    async () => {
      const random = seeded(seed)
      const databaseUrl = await databases.create()
      const world = await World.create(databaseUrl, names)
      const devices = await Promise.all(
        [...names, ...names].map(async (name): Promise<Device> => ({
          name,
          client: await world.device(name),
          outbox: [],
          attempts: [],
        })),
      )
      const rooms = [world.firstRoomId]

      for (let step = 0; step < steps; step++) {
        const device = random.pick(devices)
        if (random.chance(0.06)) device.client.socket.terminate()
        else if (random.chance(0.015)) await restart(world, databaseUrl)
        else act(device, world, rooms, random)
        if (random.chance(0.3)) await comeBack(random.pick(devices), world)
        if (random.chance(0.2)) await new Promise(setImmediate)
      }

      for (const device of devices) await comeBack(device, world)
      // Questions overtake commands: what somebody still wants could change the rooms while they are compared.
      await Promise.all(devices.map(({ attempts }) => Promise.all(attempts)))
      for (const device of devices) await device.client.settle()
      for (const { name, client } of devices) {
        const fresh = await world.device(name)
        for (const roomId of rooms) await fillWindows([fresh, client], roomId)
        expect(client.copy.view(), `what ${name} holds`).toEqual(fresh.copy.view())
        expect(
          new Set(client.copy.all('message').map((message) => `${message.roomId} ${message.seq}`)).size,
          'numbers are given once',
        ).toBe(client.copy.all('message').length)
        expectWhatCountsIsThere(client)
      }
      await world.server.stop()
    },
  )
})

/** Counts that are kept with a message are those of what is counted. */
function expectWhatCountsIsThere({ copy }: Client): void {
  const messages = copy.all('message')
  const answers = Map.groupBy(
    messages.filter(({ deletedAt }) => !deletedAt),
    ({ threadId }) => threadId,
  )
  for (const { id, replies, poll } of messages) {
    expect(replies, 'answers to one message').toBe(answers.get(id)?.length ?? 0)
    for (const { votes, personIds } of poll?.anonymous === false ? poll.options : [])
      expect(votes, 'votes for one option').toBe(new Set(personIds).size)
  }
}

/** Something a person does, chosen by chance. Refusals are part of life: many of these are not allowed when they come. */
function act(device: Device, world: World, rooms: string[], random: Random): void {
  const { client } = device
  const roomId = random.pick(rooms)
  const messages = client.copy.all('message')
  const messageId = random.pick(messages)?.id ?? uuidv7()
  const answered = random.pick(messages) ?? { roomId, id: messageId }
  const pollId = random.pick(messages.filter((message) => message.poll))?.id ?? messageId
  const sectionId = random.pick(client.copy.all('section'))?.id ?? null
  const personId = world.id(random.pick(names))
  const id = uuidv7()
  const wishes: (() => Promise<unknown>)[] = [
    () => device.client.perform('message.edit', { messageId, text: `edited ${id}` }),
    () => device.client.perform('message.delete', { messageId }),
    () => device.client.perform('read.advance', { roomId, seq: 1 + Math.floor(random.next() * 50) }),
    () => device.client.perform('member.remove', { roomId, personId }),
    () => device.client.perform('member.add', { roomId, personIds: [personId] }),
    () => device.client.perform('room.join', { roomId }),
    () => device.client.perform('room.leave', { roomId }),
    () => device.client.perform('room.update', { roomId, topic: id }),
    () => device.client.perform('person.update', { name: `${device.name} ${id.slice(-4)}` }),
    () => device.client.perform('reaction.set', { messageId, emoji: random.pick(emojis), on: random.chance(0.7) }),
    () => device.client.perform('message.pin', { messageId, pinned: random.chance(0.6) }),
    () => device.client.perform('message.save', { messageId, saved: random.chance(0.6) }),
    () => device.client.perform('message.send', { id, roomId: answered.roomId, text: 'yes', replyTo: answered.id }),
    () => device.client.perform('poll.create', { id, roomId, ...poll, anonymous: random.chance(0.5) }),
    () => device.client.perform('poll.vote', { messageId: pollId, choices: random.pick([[0], [1, 2], []]) }),
    () => device.client.perform('poll.vote', { messageId: pollId, choices: random.pick([[0], [1, 2], []]) }),
    () => device.client.perform('poll.close', { messageId: pollId }),
    () => device.client.perform('draft.put', { roomId, text: random.pick(['', id]) }),
    () =>
      device.client.perform('draft.put', {
        roomId: answered.roomId,
        threadId: answered.id,
        text: random.pick(['', id]),
      }),
    () => device.client.perform('read.mark', { roomId, seq: Math.floor(random.next() * 50) }),
    () => device.client.perform('membership.update', { roomId, ...random.pick(placings), sectionId }),
    () => device.client.perform('membership.update', { roomId, sectionId: null, muted: random.chance(0.5) }),
    () => device.client.perform('section.put', { id: random.pick([id, sectionId ?? id]), name: 'mine', position: 'b' }),
    () => device.client.perform('section.delete', { id: sectionId ?? id }),
    () =>
      device.client.perform('person.setStatus', {
        status: random.pick([null, { emoji: '🌴', text: id, until: null }]),
      }),
    () => {
      if (rooms.length < 6) rooms.push(id)
      return device.client.perform('room.create', {
        id,
        kind: random.pick(['public', 'private']),
        name: id.slice(-6),
        personIds: [personId],
      })
    },
  ]
  // Few enough mentions that a fresh copy, which starts with the newest hundred notices, holds all of them.
  const text = random.chance(0.1) ? `@bob, ${id}` : `${device.name} says ${id}`
  const send = () => device.client.perform('message.send', { id, roomId, text })
  attempt(device, random.chance(0.4) ? send : random.pick(wishes))
}

/** Answered or refused, it is done; cut off in between, it stays in the outbox. */
function attempt(device: Device, wish: () => Promise<unknown>): void {
  device.outbox.push(wish)
  if (device.client.socket.readyState !== device.client.socket.OPEN) return
  const done = () => (device.outbox = device.outbox.filter((other) => other !== wish))
  device.attempts.push(wish().then(done, (error: Error) => (error.message.startsWith('closed') ? undefined : done())))
}

async function comeBack(device: Device, world: World): Promise<void> {
  if (device.client.socket.readyState === device.client.socket.OPEN) return
  const { epoch, versions, copy } = device.client
  device.client = new Client(world.server.url, world.account(device.name).cookie, { epoch, versions, copy })
  await device.client.ready()
  const again = device.outbox
  device.outbox = []
  for (const wish of again) attempt(device, wish)
}

async function restart(world: World, databaseUrl: string): Promise<void> {
  const { dataDir, app } = world.server
  await app.close()
  world.server = await startServer({ databaseUrl, dataDir })
}

/** A copy that started later holds less of the past: both get all of it, as somebody does who scrolls up. */
async function fillWindows(clients: Client[], roomId: string): Promise<void> {
  for (const client of clients) {
    for (let after = 0; ;) {
      const page = await client.ask('message.page', { roomId, after, limit: 100 }).catch(notAMember)
      if (!page || page.messages.length === 0) break
      for (const message of page.messages) client.copy.put({ table: 'message', ...message })
      after = page.messages.at(-1)?.seq ?? after
    }
  }
}

function notAMember(error: unknown): null {
  if (error instanceof Refusal && error.code === 'room.not_found') return null
  throw error
}
