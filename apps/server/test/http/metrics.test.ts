import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { send } from '../support/http.ts'
import { startServer } from '../support/server.ts'
import { World } from '../support/world.ts'

test('without a token there are no metrics, not even for who opens the address in a browser', async () => {
  const server = await startServer()
  for (const accept of ['*/*', 'text/html'])
    expect((await send(server.url, '/metrics', { headers: { accept } })).status).toBe(404)
  await server.stop()
})

describe('with a token', () => {
  const token = 'a-token-that-nobody-would-guess-soon'
  let world: World
  beforeAll(async () => {
    world = await World.create(null, ['ann', 'bob'], { metricsToken: token })
  })
  afterAll(async () => {
    await world.goHome()
    await world.server.stop()
  })
  const metrics = (authorization?: string) =>
    send(world.server.url, '/metrics', { headers: authorization === undefined ? {} : { authorization } })
  const read = async () => {
    const { text } = await metrics(`Bearer ${token}`)
    return (series: string): number => {
      const line = text.split('\n').find((each) => each.startsWith(`${series} `))
      return Number(line?.slice(series.length + 1))
    }
  }

  test('they are for who holds it, and for nobody else', async () => {
    for (const wrong of [undefined, '', token, `Bearer ${token}x`, `Basic ${token}`, 'Bearer', `Bearer  ${token}`])
      expect((await metrics(wrong)).status, wrong ?? 'none').toBe(401)
    const { status, headers } = await metrics(`Bearer ${token}`)
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8'])
    expect(headers['cache-control']).toBe('no-store')
  })

  test('they tell how it goes', async () => {
    await world.goHome()
    const before = await read()
    const [ann, bob] = [await world.device('ann'), await world.device('bob')]
    const phone = await world.device('bob')
    await ann.perform('message.send', { id: uuidv7(), roomId: world.firstRoomId, text: 'hello' })
    await expect(ann.perform('room.join', { roomId: uuidv7() })).rejects.toMatchObject({ code: 'room.not_found' })
    for (const client of [ann, bob, phone]) await client.settle()

    const now = await read()
    const change = (series: string) => now(series) - (before(series) || 0)
    expect(now('duplex_connections')).toBe(3)
    expect(now('duplex_people_online')).toBe(2)
    expect(now('duplex_commands_waiting')).toBe(0)
    expect(now('duplex_readers_behind')).toBe(0)
    expect(change('duplex_commands_total{name="message.send"}')).toBe(1)
    expect(change('duplex_refusals_total{code="room.not_found"}')).toBe(1)
    expect(change('duplex_turn_commands_count')).toBe(2)
    expect(change('duplex_turn_seconds_count')).toBe(2)
    expect(change('duplex_frames_total')).toBeGreaterThan(3)
    expect(change('duplex_frame_bytes_total')).toBeGreaterThan(300)
    expect(now('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0)
    expect(now('process_resident_memory_bytes')).toBeGreaterThan(0)
    await phone.leave()
    expect((await read())('duplex_endings_total{code="1005"}')).toBeGreaterThan(0)
  })
})
