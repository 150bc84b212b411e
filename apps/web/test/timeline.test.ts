import { flushSync } from 'svelte'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Timeline } from '../src/state/timeline.svelte.ts'
import { watching } from './support/effects.svelte.ts'
import { Known } from './support/known.ts'
import { ann, bob, hall, message, messages } from './support/rows.ts'

let known: Known
let timeline: Timeline
const kinds = () =>
  timeline.items.map((item) => (item.kind === 'message' ? `${item.first ? '+' : ' '}${item.message.seq}` : item.kind))

beforeEach(() => {
  known = new Known()
    .person(ann)
    .person(bob)
    .room({ [ann]: 'member', [bob]: 'owner' }, {}, messages(1, 4))
    .read(2)
  timeline = known.app.timelines.open(hall)
})

describe('a timeline', () => {
  it('puts messages of one author together, under the day, with a line above what is new', () => {
    expect(kinds()).toEqual(['day', '+1', ' 2', 'new', '+3', ' 4'])
  })

  it('shows the author again after somebody else, after a pause, and on another day', () => {
    const later = message(6, { createdAt: '2026-11-20T09:30:00.000Z', authorId: ann })
    const tomorrow = message(7, { createdAt: '2026-11-22T09:30:00.000Z', authorId: ann })
    known.say(message(5, { authorId: ann }), later, tomorrow)
    expect(kinds().slice(5)).toEqual([' 4', '+5', '+6', 'day', '+7'])
  })

  it('keeps the new line where it was for the whole visit', () => {
    known.read(4).say(message(5))
    expect(kinds()).toEqual(['day', '+1', ' 2', 'new', '+3', ' 4', ' 5'])
    known.app.timelines.close()
    known.app.timelines.open(hall)
    expect(kinds()).toEqual(['day', '+1', ' 2', ' 3', ' 4', 'new', '+5'])
  })

  it('moves the line when Ann comes back to the tab and there is something new', () => {
    known.read(4)
    timeline.comeBack()
    expect(kinds()).toContain('new')
    known.say(message(5))
    timeline.comeBack()
    expect(kinds().slice(-2)).toEqual(['new', '+5'])
  })

  it('has no new line above what Ann says herself', () => {
    known.read(4)
    timeline = known.app.timelines.of(hall)
    timeline.visit()
    known.say(message(5, { authorId: ann }))
    expect(kinds()).not.toContain('new')
  })

  it('marks what mentions Ann, unless she said it or it is gone', () => {
    const mentions = [ann]
    known.say(
      message(5, { mentions }),
      message(6, { mentions, authorId: ann }),
      message(7, { mentions, deletedAt: '2026-11-20T09:20:00.000Z' }),
    )
    const marked = timeline.items.flatMap((item) =>
      item.kind === 'message' && item.mentionsMe ? item.message.seq : [],
    )
    expect(marked).toEqual([5])
  })

  it('draws again only the rows that changed', () => {
    const before = [...timeline.items]
    known.say(message(3, { version: 9, text: 'edited' }), message(5))
    const same = timeline.items.filter((item) => before.includes(item))
    expect(same).toHaveLength(before.length - 1)
  })

  it('tells whoever draws it once for each batch of rows', () => {
    let drawn = 0
    const stop = watching(() => {
      void timeline.items
      drawn += 1
    })
    known.say(...messages(5, 30))
    flushSync()
    stop()
    expect(drawn).toBe(2)
  })

  it('lives on when the component that asked first is gone', () => {
    let late!: Timeline
    const stop = watching(() => {
      late = known.app.timelines.of('another room')
    })
    stop()
    known.room({ [ann]: 'member' }, { id: 'another room' }, [message(1, { roomId: 'another room' })])
    expect(late.items).toHaveLength(2)
  })

  it('loses its room when Ann is removed', () => {
    known.app.replica.batch(() => known.app.replica.clear(`room:${hall}`))
    expect([timeline.window, timeline.items]).toEqual([undefined, []])
  })
})
