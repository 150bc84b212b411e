import fc from 'fast-check'
import { expect, test } from 'vitest'
import { between, byPosition } from './position.ts'

test('there is room before, after and between', () => {
  const first = between(null, null)
  expect(between(null, first) < first).toBe(true)
  expect(between(first, null) > first).toBe(true)
  const second = between(first, null)
  expect(between(first, second) > first && between(first, second) < second).toBe(true)
})

test('whatever is put where, the order is kept and positions stay short', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
      const list: string[] = []
      for (const place of places) {
        const at = place % (list.length + 1)
        list.splice(at, 0, between(list[at - 1] ?? null, list[at] ?? null))
      }
      const sorted = list.map((position) => ({ position })).sort(byPosition)
      expect(sorted.map(({ position }) => position)).toEqual(list)
      expect(new Set(list).size).toBe(list.length)
      expect(list.every((position) => /^[0-9A-Za-z]+$/.test(position) && position.length <= 64)).toBe(true)
    }),
  )
})
