import { expect, test } from 'vitest'
import { roomBeyond } from './shortcuts.ts'

const entries = [
  { room: { id: 'general' }, unread: 0 },
  { room: { id: 'release' }, unread: 3 },
  { room: { id: 'design' }, unread: 0 },
  { room: { id: 'mina' }, unread: 1 },
]
const beyond = (from: string | null, step: 1 | -1, unreadOnly = false) =>
  roomBeyond(entries, from, step, unreadOnly)?.room.id

test('Alt and an arrow lead to the neighbour, and around', () => {
  expect(beyond('general', 1)).toBe('release')
  expect(beyond('release', -1)).toBe('general')
  expect(beyond('mina', 1)).toBe('general')
  expect(beyond('general', -1)).toBe('mina')
})

test('with Shift they skip what is read', () => {
  expect(beyond('general', 1, true)).toBe('release')
  expect(beyond('release', 1, true)).toBe('mina')
  expect(beyond('release', -1, true)).toBe('mina')
})

test('from nowhere they begin at the edge', () => {
  expect(beyond(null, 1)).toBe('general')
  expect(beyond(null, -1)).toBe('mina')
})

test('where nothing is unread they stay', () => {
  expect(roomBeyond([{ room: { id: 'general' }, unread: 0 }], 'general', 1, true)).toBeUndefined()
  expect(roomBeyond([], null, 1, false)).toBeUndefined()
})
