import { roomStream } from '@duplex/protocol/streams'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { expect } from 'vitest'
import { edit, jumpTo, jumpToLatest, loadNewer, loadOlder, remove, send } from '../../src/actions/messages.ts'
import { microtasks, type TestPage } from './page.ts'
import { ann, bob, hall } from './rows.ts'

const yard = '00000000-0000-7000-8000-0000000000a2'
const rooms = fc.constantFrom(hall, yard)
const where = fc.nat({ max: 40 })

/** What can happen: on the network, at the server, to the page. */
export const happening = fc.oneof(
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
export interface Happening {
  kind: string
  room?: string
  where?: number
  count?: number
}

export async function happen(page: TestPage, { kind, room = hall, where = 0, count = 1 }: Happening): Promise<void> {
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
export function looksRight(page: TestPage, said: ReadonlySet<string>): void {
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
export function isEqual({ app, house }: TestPage): void {
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
