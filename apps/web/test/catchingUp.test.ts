import { membershipId } from '@duplex/protocol/entities'
import { roomStream, userStream } from '@duplex/protocol/streams'
import { uuidv7 } from 'uuidv7'
import { beforeEach, describe, expect, it } from 'vitest'
import { eventsOf, sinkOf } from '../src/start.ts'
import { TestPage } from './support/page.ts'
import { ann, bob, hall } from './support/rows.ts'

let page: TestPage
const bobSays = (text: string) => page.house.say(hall, { id: uuidv7(), authorId: bob, text })
const texts = () => page.app.replica.window(hall)?.messages.map(({ text }) => text)
const inject = (...frames: object[]) => {
  page.wires.current?.toPage.push(...frames.map((frame) => JSON.stringify(frame)))
  while (page.wires.current?.toPage.length) page.wires.current.deliver()
}

beforeEach(async () => {
  page = new TestPage(ann, { sinkOf, eventsOf })
  page.house.enter(hall)
  bobSays('one')
  await page.settle()
})

describe('catching up', () => {
  it('is ready when everything that was promised is here, and not before', async () => {
    const fresh = new TestPage(ann, { sinkOf, eventsOf })
    fresh.house.enter(hall)
    fresh.wires.answer()
    fresh.server.hear()
    while (fresh.server.step()) expect(fresh.app.replica.ready).toBe(false)
    await fresh.settle()
    expect(fresh.app.replica.ready).toBe(true)
    expect(fresh.app.replica.rooms.get(hall)?.name).toBe('00a1')
  })

  it('brings Ann, who was away, what changed, and nothing else', async () => {
    page.wires.current?.cut()
    bobSays('two')
    page.house.change(page.house.messagesOf(hall)[0]!, 'one, he meant')
    page.clock.pass(300)
    await page.settle()
    expect(texts()).toEqual(['one, he meant', 'two'])
    expect(page.received('reset')).toHaveLength(3)
    expect(page.received('changes')).toHaveLength(1)
  })

  it('keeps what is said live while an answer is on its way: one hello is enough', async () => {
    const hellos = page.sent('hello').length
    page.server.putOff()
    bobSays('two')
    page.server.caughtUp()
    page.wires.current?.deliver()
    page.server.hear()
    page.server.step()
    bobSays('three')
    await page.settle()
    expect(texts()).toEqual(['one', 'two', 'three'])
    expect(page.sent('hello')).toHaveLength(hellos + 1)
  })

  it('asks once more when something was left out while an answer was on its way', async () => {
    page.server.putOff()
    page.server.caughtUp()
    page.wires.current?.deliver()
    page.server.hear()
    while (page.server.step());
    page.server.putOff()
    bobSays('left out')
    page.server.caughtUp()
    while (page.wires.current?.toPage.length) page.wires.current.deliver()
    await page.settle()
    expect(texts()).toEqual(['one', 'left out'])
  })

  it('notices by the heartbeat that the last changes were lost', async () => {
    bobSays('lost')
    page.wires.current!.toPage = []
    page.server.heartbeat()
    await page.settle()
    expect(texts()).toEqual(['one', 'lost'])
  })

  it('does not ask at every heartbeat when all is well', async () => {
    const hellos = page.sent('hello').length
    page.server.heartbeat()
    await page.settle()
    expect(page.sent('hello')).toHaveLength(hellos)
  })

  it('fetches a room Ann was brought into, also when she hears of it from her own stream only', async () => {
    const den = '00000000-0000-7000-8000-0000000000a3'
    page.server.putOff()
    page.house.enter(den)
    page.server.caughtUp()
    page.wires.current!.toPage = []
    const membership = page.house.find('membership', membershipId(ann, den))!
    const to = page.house.versions[userStream(ann)]!
    inject({ type: 'changes', data: { stream: userStream(ann), from: to - 1, to, rows: [membership] } })
    await page.settle()
    expect(page.app.replica.rooms.has(den)).toBe(true)
  })

  it('forgets a room Ann was removed from, and takes nothing of it any more', async () => {
    const stream = roomStream(hall)
    page.house.leave(hall)
    await page.settle()
    const rows = page.house.in(stream)
    inject(
      { type: 'changes', data: { stream, from: 0, to: 90, rows } },
      { type: 'reset', data: { stream, to: 91, rows } },
    )
    expect(
      page.app.replica.rooms.size + page.app.replica.memberships.size + page.app.replica.members(hall).length,
    ).toBe(0)
    expect(page.app.replica.window(hall)).toBeUndefined()
  })

  it('starts anew when the server was restored from a backup', async () => {
    const restore = page.house.backup()
    bobSays('never was')
    await page.settle()
    expect(texts()).toEqual(['one', 'never was'])
    restore()
    page.wires.current?.cut(1012)
    page.clock.pass(300)
    await page.settle()
    expect(texts()).toEqual(['one'])
  })

  it('says hello again where an answer stays away', async () => {
    const hellos = page.sent('hello').length
    page.server.putOff()
    page.server.caughtUp()
    page.wires.current?.deliver()
    page.wires.current!.toServer = []
    for (let beat = 0; beat < 4; beat += 1) {
      page.server.heartbeat()
      page.wires.current?.deliver()
      page.clock.pass(5_000)
    }
    expect(page.sent('hello')).toHaveLength(hellos + 2)
  })

  it('does not talk all day with a server that never gives what it promises', () => {
    const hellos = page.sent('hello').length
    for (let second = 0; second < 60; second += 1) {
      const data = { epoch: page.house.epoch, personId: ann, sessionId: 'session', heads: page.house.versions }
      inject(
        { type: 'changes', data: { stream: roomStream(hall), from: 70, to: 71, rows: [] } },
        { type: 'welcome', data },
      )
      page.clock.pass(1_000)
    }
    expect(page.sent('hello').length - hellos).toBeLessThan(15)
  })
})
