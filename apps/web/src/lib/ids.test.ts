import { expect, it } from 'vitest'
import { mintedAt, uuidv7 } from './ids.ts'

it('mints ids that differ, in order, also many in one millisecond', () => {
  const ids = Array.from({ length: 20_000 }, uuidv7)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual([...ids].sort())
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
})

it('knows when an id was minted', () => {
  const before = Date.now()
  expect(Date.parse(mintedAt(uuidv7())) - before).toBeLessThan(60_000)
  expect(Date.parse(mintedAt(uuidv7()))).toBeGreaterThanOrEqual(before)
})
