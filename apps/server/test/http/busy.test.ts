import type { Refusal } from '@duplex/protocol/refusals'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createRates } from '../../src/lib/rates.ts'
import { Client } from '../support/client.ts'
import { send } from '../support/http.ts'
import { RawTcp, upgradeRequest } from '../support/rawTcp.ts'
import { World } from '../support/world.ts'

let world: World
let isHigh = false
/** Seconds; the limits are the real ones, their clock is the test's. */
let clock = 0
beforeAll(async () => {
  const load = { isHigh: () => isHigh, retryAfter: 5, stop: () => {} }
  world = await World.create(null, ['ann', 'bob'], { load, rates: createRates(() => clock * 1000) })
})
afterAll(async () => {
  isHigh = false
  await world.goHome()
  await world.server.stop()
})
beforeEach(() => {
  isHigh = false
  clock += 24 * 60 * 60
})

test('[O2] while there is too much to do, who is in is served; who is not in yet is told when to come', async () => {
  const ann = await world.device('ann')
  isHigh = true
  await ann.perform('message.send', { id: uuidv7(), roomId: world.firstRoomId, text: 'I am in' })
  expect((await world.rest('person.me', {}, 'bob')).status).toBe(200)

  const { email, password } = world.account('bob')
  const signIn = await world.rest('session.signIn', { email, password })
  expect([signIn.status, signIn.body['code'], signIn.retryAfter]).toEqual([503, 'limit.busy', '5'])
  expect((await world.rest('workspace.status', {})).body['code']).toBe('limit.busy')
  for (const path of ['/ws', '/echo']) {
    const wire = await RawTcp.open(world.server.url)
    wire.write(upgradeRequest({ path, headers: { Cookie: world.account('bob').cookie } }))
    const { status, headers } = await wire.readAnswer()
    expect([status, headers['retry-after']], path).toEqual([503, '5'])
    wire.reset()
  }
  expect((await send(world.server.url, '/health/ready')).status, 'a balancer may go on sending people').toBe(200)

  isHigh = false
  expect((await world.rest('session.signIn', { email, password })).status).toBe(200)
  await world.device('bob')
})

test('twenty messages at once, a hundred a minute for long; more are refused with the time to wait', async () => {
  const ann = await world.device('ann')
  const say = () => ann.perform('message.send', { id: uuidv7(), roomId: world.firstRoomId, text: 'and' })
  const sayAll = async (count: number) => {
    const results = await Promise.allSettled(Array.from({ length: count }, say))
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as Refusal] : []))
    for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'limit.rate', retryAfter: 1 })
    return count - refusals.length
  }
  expect(await sayAll(30)).toBe(20)
  let said = 0
  for (let second = 0; second < 60; second++) {
    clock += 1
    said += await sayAll(3)
  }
  expect(said).toBe(100)
})

test('sixty rooms at once, then ten an hour; twenty invites at once, then twenty a day', async () => {
  const ann = await world.device('ann')
  const count = async (times: number, wish: (number: number) => Promise<unknown>) =>
    (await Promise.allSettled(Array.from({ length: times }, (_, number) => wish(number)))).filter(
      ({ status }) => status === 'fulfilled',
    ).length
  const rooms = (times: number) =>
    count(times, () => ann.perform('room.create', { id: uuidv7(), kind: 'private', name: uuidv7().slice(-12) }))
  const invites = (times: number) => count(times, () => ann.perform('invite.create', { id: uuidv7() }))
  expect([await rooms(70), await invites(30)]).toEqual([60, 20])
  clock += 60 * 60 + 1
  expect([await rooms(20), await invites(3)]).toEqual([10, 0])
  clock += 23 * 60 * 60
  expect(await invites(30)).toBe(20)
})

test('[O1] who is told to wait and never does is sent away with 4429; the others go on', async () => {
  const [ann, eager] = [await world.device('ann'), await world.device('bob')]
  let asked = 0
  const wish = () => ({
    type: 'message.send',
    id: ++asked,
    data: { id: uuidv7(), roomId: world.firstRoomId, text: 'now' },
  })
  // Slow enough for the frames as such: it is the wishes that are too many.
  while (!eager.closed && asked < 5_000) {
    for (let number = 0; number < 50; number++) eager.say(wish())
    clock += 1
    await eager.settle().catch(() => {})
  }
  expect(eager.closed).toEqual({ code: 4429 })
  expect(asked).toBeLessThan(500)
  await ann.settle()
  const again = new Client(world.server.url, world.account('bob').cookie)
  await again.ready()
  await again.leave()
})
