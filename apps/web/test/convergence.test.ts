import { roomStream } from '@duplex/protocol/streams'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { expect, it } from 'vitest'
import { edit, jumpTo, jumpToLatest, loadNewer, loadOlder, remove, send } from '../src/actions/messages.ts'
import { open } from '../src/actions/rooms.ts'
import { eventsOf, sinkOf } from '../src/start.ts'
import { ann, bob, hall } from './support/rows.ts'
import { microtasks, TestPage } from './support/page.ts'

const yard = '00000000-0000-7000-8000-0000000000a2'
const rooms = fc.constantFrom(hall, yard)
const where = fc.nat({ max: 40 })

/** What can happen: on the network, at the server, to the page. */
const happening = fc.oneof(
  {
    weight: 14,
    arbitrary: fc.record({ kind: fc.constantFrom('hear', 'step', 'deliver'), count: fc.integer({ min: 1, max: 8 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('bobSays'), room: rooms, count: fc.integer({ min: 1, max: 4 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('bobEdits', 'bobDeletes'), room: rooms, where }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('annSays', 'annSays', 'annEdits', 'annDeletes'), room: rooms, where }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('older', 'newer', 'latest'), room: rooms }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('jump'), room: rooms, where }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('leave', 'enter'), room: rooms }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('cut', 'putOff', 'caughtUp', 'heartbeat') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait'), where }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('unreachable', 'reachable', 'restore') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('readElsewhere'), room: rooms, where }) },
)
interface Happening {
  kind: string
  room?: string
  where?: number
  count?: number
}

async function happen(page: TestPage, { kind, room = hall, where = 0, count = 1 }: Happening): Promise<void> {
  const { server, house, wires, clock, app } = page
  const messages = house.messagesOf(room)
  const some = messages[where % Math.max(1, messages.length)]
  const held = app.replica.window(room)?.messages ?? []
  const own = held.filter(({ authorId, deletedAt }) => authorId === ann && !deletedAt)
  const mine = own[where % Math.max(1, own.length)]
  wires.answer()
  switch (kind) {
    case 'hear':
      while (count-- > 0) server.hear()
      break
    case 'step':
      while (count-- > 0) server.step()
      break
    case 'deliver':
      while (count-- > 0) wires.current?.deliver()
      break
    case 'bobSays':
      for (let said = 0; said < count; said += 1) house.say(room, { id: uuidv7(), authorId: bob, text: 'from Bob' })
      break
    case 'bobEdits':
      if (some && !some.deletedAt) house.change(some, `edited at ${house.versions[roomStream(room)]}`)
      break
    case 'bobDeletes':
      if (some && !some.deletedAt) house.change(some, null)
      break
    case 'annSays':
      if (app.replica.rooms.has(room)) void send(room, 'from Ann')
      break
    case 'annEdits':
      if (mine) void edit(mine.id, `Ann meant ${where}`)
      break
    case 'annDeletes':
      if (mine) void remove(mine.id)
      break
    case 'older':
      void loadOlder(room)
      break
    case 'newer':
      void loadNewer(room)
      break
    case 'latest':
      void jumpToLatest(room)
      break
    case 'jump':
      void jumpTo(room, 1 + (where % Math.max(1, app.replica.rooms.get(room)?.lastSeq ?? 1)))
      break
    case 'leave':
      if (house.roomIds.includes(room)) house.leave(room)
      break
    case 'enter':
      if (!house.roomIds.includes(room)) house.enter(room)
      break
    case 'cut':
      wires.current?.cut()
      break
    case 'putOff':
      server.putOff()
      break
    case 'caughtUp':
      server.caughtUp()
      break
    case 'heartbeat':
      server.heartbeat()
      break
    case 'wait':
      clock.pass(where * 200)
      break
    case 'readElsewhere':
      for (let time = 1; time <= where; time += 1) house.read(room, time)
      break
    case 'unreachable':
    case 'reachable':
      wires.isReachable = kind === 'reachable'
  }
  await microtasks()
}

/** At any moment: no message twice, no hole, and nothing that Ann said is out of sight. */
function looksRight(page: TestPage, said: ReadonlySet<string>): void {
  for (const room of page.app.replica.rooms.keys()) {
    const timeline = page.app.timelines.of(room)
    const keys = timeline.items.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    const { window } = timeline
    window?.messages.forEach((message, index) => expect(message.seq).toBe(window.firstSeq + index))
    if (!window?.atEnd) continue
    for (const { message } of page.app.pending.sendsIn(room)) expect(keys).toContain(message.id)
    // The oldest row is not drawn before its neighbour is known.
    const first = window.firstSeq + (window.atStart ? 0 : 1)
    const sent = page.house.messagesOf(room).filter(({ id, seq }) => said.has(id) && seq >= first)
    for (const { id } of sent) expect(keys).toContain(id)
  }
}

/** In the end: what the page holds is what the server has. */
function isEqual({ app, house }: TestPage): void {
  const { replica } = app
  expect([...replica.rooms.keys()].sort()).toEqual(house.roomIds.sort())
  expect([...replica.people.values()]).toEqual(house.all('person'))
  for (const room of house.roomIds) {
    const messages = house.messagesOf(room)
    const window = replica.window(room)
    expect(replica.rooms.get(room)?.lastSeq).toBe(messages.length)
    expect(replica.memberships.get(room)).toEqual(house.all('membership').find(({ roomId }) => roomId === room))
    expect(window?.messages).toEqual(messages.slice((window?.firstSeq || 1) - 1, window?.lastSeq))
    expect(window?.atEnd).toBe(window?.lastSeq === messages.length)
    expect(window?.atStart).toBe((window?.firstSeq || 1) === 1)
  }
}

it('ends with what the server has, whatever happens on the way', { timeout: 60_000 }, async () => {
  const everything = fc.array(happening, { minLength: 20, maxLength: 90, size: 'max' })
  await fc.assert(
    fc.asyncProperty(everything, fc.nat(), async (happenings, seed) => {
      const page = new TestPage(ann, { sinkOf, eventsOf }, { seed })
      page.house.enter(hall)
      for (let said = 0; said < 20; said += 1)
        page.house.say(hall, { id: uuidv7(), authorId: said % 3 ? bob : ann, text: 'before' })
      await page.settle()
      open(hall)
      const said = new Set<string>()
      const restore = page.house.backup()
      for (const happening of happenings as Happening[]) {
        if (happening.kind === 'restore') {
          restore()
          page.wires.current?.cut(1012)
          said.clear()
        } else await happen(page, happening)
        for (const id of page.app.pending.sends.keys()) said.add(id)
        looksRight(page, said)
      }
      page.wires.isReachable = true
      await page.calmDown()
      looksRight(page, said)
      isEqual(page)
      expect(page.app.connection.waiting).toBe(0)
      expect(
        [...page.app.pending.sends.values()].every(({ standing }) => typeof standing === 'object' && standing),
      ).toBe(true)
      // In the order they were said, each once.
      for (const room of page.house.roomIds) {
        const ids = page.house
          .messagesOf(room)
          .map(({ id }) => id)
          .filter((id) => said.has(id))
        expect(ids).toEqual([...said].filter((id) => ids.includes(id)))
      }
      page.client.stop()
    }),
    { numRuns: 150 },
  )
})
