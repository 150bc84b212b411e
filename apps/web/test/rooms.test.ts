import { beforeEach, describe, expect, it } from 'vitest'
import { mentionsOf, roomEntries, roomTitle, unreadOf } from '../src/state/rooms.ts'
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

  it('comes back where she marks it, also before what she wrote', () => {
    known.say(message(11, { authorId: ann }), message(12)).read(8, hall, { markSeq: 12 })
    expect(unread()).toBe(4)
    known.say(message(13, { authorId: ann }))
    expect(unread()).toBe(0)
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

describe('what Ann wants to be told', () => {
  const entry = () => roomEntries(known.app)[0]
  beforeEach(() => known.room({ [ann]: 'member', [bob]: 'owner' }, { lastSeq: 5 }).mention(4))

  it('is everything at first', () => expect(entry()).toMatchObject({ unread: 5, count: 5, mentions: 1, quiet: false }))

  it('is that something is new, and how many mentions, where only those count', () => {
    known.read(0, hall, { level: 'mentions' })
    expect(entry()).toMatchObject({ unread: 5, count: 0, mentions: 1 })
  })

  it('is nothing of a quiet room, and the position stays', () => {
    for (const quiet of [{ level: 'nothing' as const }, { mutedAt: '2026-11-20T10:00:00.000Z' }]) {
      known.read(2, hall, quiet)
      expect(entry()).toMatchObject({ unread: 0, count: 0, mentions: 0, quiet: true })
      expect(unread()).toBe(3)
    }
  })

  it('leaves reactions to the inbox', () => {
    known.mention(5, hall, { kind: 'reaction' })
    expect(mentions()).toBe(1)
  })
})

describe('a direct conversation', () => {
  it('is named after the others in it, and everything in it is for you', () => {
    known.room({ [ann]: 'member', [bob]: 'member' }, { kind: 'direct', name: '', lastSeq: 3 })
    expect(roomTitle(known.app, known.app.replica.rooms.get(hall)!)).toBe('Bob')
    expect(mentions()).toBe(3)
  })

  it('is a note to oneself where nobody else is in it', () => {
    known.room({ [ann]: 'member' }, { kind: 'direct', name: '' })
    expect(roomEntries(known.app)[0]?.title).toBe('Ann')
  })
})
