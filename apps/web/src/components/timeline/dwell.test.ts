import { expect, test } from 'vitest'
import { Dwell } from './dwell.ts'

test('a message is read after a second on the screen', () => {
  const dwell = new Dwell()
  dwell.enter(7, 0)
  expect(dwell.seen(999)).toEqual({ seq: null, nextInMs: 1 })
  expect(dwell.seen(1_000)).toEqual({ seq: 7, nextInMs: null })
})

test('the newest of several counts, and only of those that stayed', () => {
  const dwell = new Dwell()
  dwell.enter(7, 0)
  dwell.enter(8, 0)
  dwell.enter(9, 600)
  dwell.leave(8)
  expect(dwell.seen(1_100)).toEqual({ seq: 7, nextInMs: 500 })
})

test('what rushes by is not read', () => {
  const dwell = new Dwell()
  dwell.enter(7, 0)
  dwell.leave(7)
  expect(dwell.seen(5_000)).toEqual({ seq: null, nextInMs: null })
})

test('nothing is read while nobody looks, and a look has to last again', () => {
  const dwell = new Dwell()
  dwell.enter(7, 0)
  dwell.pause()
  expect(dwell.seen(60_000)).toEqual({ seq: null, nextInMs: null })
  dwell.resume(60_000)
  expect(dwell.seen(60_500)).toEqual({ seq: null, nextInMs: 500 })
  expect(dwell.seen(61_000).seq).toBe(7)
})
