import { limits } from '@duplex/protocol/limits'
import { beforeEach, describe, expect, it } from 'vitest'
import { goOut } from '../src/actions/gate.ts'
import { send } from '../src/actions/messages.ts'
import { stopped, typing, watch } from '../src/actions/typing.ts'
import { eventsOf, sinkOf } from '../src/start.ts'
import { TestPage } from './support/page.ts'
import { ann, bob, hall, message } from './support/rows.ts'

let page: TestPage
const hear = (type: string, data: object) => {
  page.wires.current?.toPage.push(JSON.stringify({ type, data }))
  page.wires.current?.deliver()
}

beforeEach(async () => {
  page = new TestPage(ann, { sinkOf, eventsOf })
  page.house.enter(hall)
  await page.settle()
  stopped(hall)
})

describe('typing', () => {
  it('is shown for some seconds, or until what was written is said', () => {
    hear('typing', { roomId: hall, personIds: [bob] })
    expect(page.app.typing.who(hall)).toEqual([bob])
    page.clock.pass(limits.typingSeconds * 1000)
    expect(page.app.typing.who(hall)).toEqual([])
    hear('typing', { roomId: hall, personIds: [bob] })
    page.house.say(hall, message(1))
    page.wires.current?.deliver()
    expect(page.app.typing.who(hall)).toEqual([])
  })

  it('is told once in three seconds, however fast Ann types', () => {
    for (let key = 0; key < 40; key += 1) {
      typing(hall)
      page.clock.pass(100)
    }
    expect(page.sent('typing')).toHaveLength(2)
  })
})

describe('presence', () => {
  it('is asked for all who are on the screen, once, and again on a new line', async () => {
    const stop = watch([ann, bob])
    watch([bob])
    page.clock.pass(200)
    expect(page.sent('watch').at(-1)?.data.personIds).toEqual([ann, bob])
    stop()
    page.clock.pass(200)
    expect(page.sent('watch').at(-1)?.data.personIds).toEqual([bob])
    hear('presence', { online: { [bob]: true } })
    expect(page.app.presence.isOnline(bob)).toBe(true)
    page.wires.current?.cut()
    expect(page.app.presence.isOnline(bob)).toBe(false)
    const asked = page.sent('watch').length
    page.clock.pass(300)
    await page.settle()
    expect(page.sent('watch')).toHaveLength(asked + 1)
  })
})

describe('signing out', () => {
  it('leaves nothing of Ann in the page', async () => {
    page.app.gate.phase = 'signedIn'
    page.wires.isReachable = false
    page.wires.current?.cut()
    void send(hall, 'unsent')
    page.app.drafts.set({ roomId: hall, threadId: null }, 'unfinished')
    goOut()
    const { replica, pending, drafts, me, connection, gate } = page.app
    expect([replica.rooms.size, replica.people.size, replica.memberships.size, pending.sends.size]).toEqual([
      0, 0, 0, 0,
    ])
    expect([drafts.get(hall), me.personId, connection.waiting, gate.phase]).toEqual(['', '', 0, 'signedOut'])
    page.clock.pass(100_000)
    expect(page.wires.all).toHaveLength(1)
  })

  it('happens by itself when the session was ended elsewhere', () => {
    page.wires.current?.cut(4401)
    expect([page.app.gate.phase, page.app.replica.rooms.size]).toEqual(['signedOut', 0])
  })

  it('is not what happens when the server will not talk to this page', () => {
    page.wires.current?.cut(1002)
    expect([page.app.connection.stopped, page.app.replica.rooms.size]).toEqual([true, 1])
  })
})
