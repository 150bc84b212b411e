import { expect, test } from 'vitest'
import type { Part } from '../../state/sidebar.ts'
import { accepts, indexAt, step } from './moving.ts'

const entry = (id: string, kind = 'public') => ({ room: { id, kind }, archived: false }) as Part['entries'][number]
const part = (id: string, kind: Part['kind'], ...entries: Part['entries']): Part => ({ id, kind, name: id, entries })
const parts = [
  part('favourites', 'favourites', entry('a')),
  part('work', 'own', entry('b'), entry('mina', 'direct')),
  part('rooms', 'rooms', entry('c'), entry('d')),
  part('directs', 'directs', entry('nao', 'direct')),
]
const goal = (roomId: string, by: 1 | -1) => {
  const { part: to, index } = step(parts, roomId, by) ?? {}
  return to && [to.id, index]
}

test('a step stays in the part as long as there is room', () => {
  expect(goal('b', 1)).toEqual(['work', 1])
  expect(goal('d', -1)).toEqual(['rooms', 0])
})

test('where it ends, the next one follows', () => {
  expect(goal('b', -1)).toEqual(['favourites', 1])
  expect(goal('a', 1)).toEqual(['work', 0])
  expect(goal('c', -1)).toEqual(['work', 2])
})

test('conversations go home to the others, rooms to rooms', () => {
  expect(goal('mina', 1)).toEqual(['directs', null])
  expect(goal('nao', -1)).toEqual(['work', 2])
  expect(goal('nao', 1)).toBeUndefined()
  expect(goal('d', 1)).toBeUndefined()
  expect(goal('a', -1)).toBeUndefined()
})

test('sections take everything, the parts everybody has only their own', () => {
  expect(parts.map((each) => accepts(each, entry('x')))).toEqual([true, true, true, false])
  expect(parts.map((each) => accepts(each, entry('x', 'direct')))).toEqual([true, true, false, true])
})

test('what is dropped goes before the row whose middle lies below', () => {
  const rows = [0, 32, 64].map((top) => ({ top, bottom: top + 32 }))
  expect([0, 17, 90, 500].map((y) => indexAt(y, rows))).toEqual([0, 1, 3, 3])
})
