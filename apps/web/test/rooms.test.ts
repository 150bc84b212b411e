import { beforeEach, describe, expect, it } from 'vitest'
import { mentionsOf, roomTitle, sidebar, unreadOf } from '../src/state/rooms.ts'
import { Known } from './support/known.ts'
import { ann, bob, hall, message, messages } from './support/rows.ts'

const den = '00000000-0000-7000-8000-0000000000a3'
let known: Known
const unread = () => unreadOf(known.app, hall)
const mentions = () => mentionsOf(known.app, hall)

beforeEach(() => {
  known = new Known().person(ann, { name: 'Ann' }).person(bob, { name: 'Bob' })
})

describe('unread', () => {
  beforeEach(() => known.room({ [ann]: 'member', [bob]: 'owner' }, { lastSeq: 10 }, messages(5, 10)).read(6))

  it('is what came after the position the server has', () => expect(unread()).toBe(4))

  it('grows with messages, and not with edits', () => {
    known.say(message(11), message(8, { version: 12, text: 'edited' }))
    expect(unread()).toBe(5)
  })

  it('ends where Ann wrote herself: whoever writes has read', () => {
    known.say(message(11, { authorId: ann }), message(12))
    expect(unread()).toBe(1)
  })

  it('follows what Ann read just now, and what another of her devices read', () => {
    known.app.pending.reads.set(hall, 9)
    expect(unread()).toBe(1)
    known.read(10)
    expect(unread()).toBe(0)
  })

  it('does not grow back when an older position arrives late', () => {
    known.app.pending.reads.set(hall, 10)
    known.read(8)
    expect(unread()).toBe(0)
  })

  it('counts mentions after the position, until they are taken back', () => {
    known.mention(5).mention(8).mention(9)
    expect(mentions()).toBe(2)
    known.app.pending.reads.set(hall, 8)
    expect(mentions()).toBe(1)
    const notice = [...known.app.replica.notices.values()].find(({ seq }) => seq === 9)!
    known.say({ table: 'notice', ...notice, version: 2, deletedAt: '2026-11-20T10:00:00.000Z' })
    expect(mentions()).toBe(0)
  })

  it('is nothing in a room one is not in', () => {
    known.room({ [bob]: 'owner' }, { id: den, lastSeq: 3 })
    expect(unreadOf(known.app, den)).toBe(0)
  })
})

describe('the sidebar', () => {
  it('names a direct conversation after the others in it, and everything in it is for you', () => {
    known.room({ [ann]: 'member', [bob]: 'member' }, { kind: 'direct', name: '', lastSeq: 3 })
    expect(roomTitle(known.app, known.app.replica.rooms.get(hall)!)).toBe('Bob')
    expect(mentions()).toBe(3)
  })

  it('is a note to oneself where nobody else is in it', () => {
    known.room({ [ann]: 'member' }, { kind: 'direct', name: '' })
    expect(sidebar(known.app).directs[0]?.title).toBe('Ann')
  })

  it('sorts rooms by name with archived ones last, and conversations by what was said last', () => {
    const room = (last: number, name: string, other = {}) => {
      const id = hall.slice(0, -1) + String(last)
      known.room({ [ann]: 'member' }, { id, name, ...other }, [
        message(1, { roomId: id, createdAt: `2026-11-20T09:0${last}:00.000Z` }),
      ])
    }
    room(1, 'zebra')
    room(2, 'apple', { archivedAt: '2026-11-20T08:00:00.000Z' })
    room(3, 'mango')
    room(4, 'older', { kind: 'direct' })
    room(5, 'newer', { kind: 'direct' })
    const { rooms, directs } = sidebar(known.app)
    expect(rooms.map(({ title }) => title)).toEqual(['mango', 'zebra', 'apple'])
    expect(directs.map(({ room }) => room.name)).toEqual(['newer', 'older'])
  })
})
