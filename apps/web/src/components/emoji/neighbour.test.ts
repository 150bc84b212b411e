import { expect, test } from 'vitest'
import { neighbour } from './neighbour.ts'

/** Three in a row, two in the last row of a group, and another group below. */
const cells = [
  [0, 0], [1, 0], [2, 0],
  [0, 1], [1, 1],
  [0, 3], [1, 3], [2, 3],
].map(([left = 0, top = 0]) => ({ left, top })) // prettier-ignore

test('the arrows lead to what lies there, across the gaps between groups', () => {
  expect(neighbour(cells, 0, 'right')).toBe(1)
  expect(neighbour(cells, 2, 'right')).toBe(3)
  expect(neighbour(cells, 1, 'down')).toBe(4)
  expect(neighbour(cells, 2, 'down')).toBe(4)
  expect(neighbour(cells, 4, 'down')).toBe(6)
  expect(neighbour(cells, 7, 'up')).toBe(4)
  expect(neighbour(cells, 3, 'up')).toBe(0)
})

test('at the edges they stay', () => {
  expect(neighbour(cells, 0, 'left')).toBe(0)
  expect(neighbour(cells, 1, 'up')).toBe(1)
  expect(neighbour(cells, 7, 'right')).toBe(7)
  expect(neighbour(cells, 6, 'down')).toBe(6)
  expect(neighbour([], 0, 'down')).toBe(0)
})
