import { describe, expect, test } from 'vitest'
import { continues, dayOf } from './grouping.ts'

const at = (minutes: number, authorId = 'mina') => ({
  authorId,
  createdAt: new Date(2026, 10, 18, 16, 40 + minutes).toISOString(),
})

describe('what stands under one name', () => {
  test('Mina writes twice within five minutes', () => {
    expect(continues(at(0), at(5))).toBe(true)
  })

  test('Mina comes back after more than five minutes', () => {
    expect(continues(at(0), at(6))).toBe(false)
  })

  test('Mina writes for long, but never pauses', () => {
    expect(continues(at(4), at(8))).toBe(true)
  })

  test('Tomás answers at once', () => {
    expect(continues(at(0), at(1, 'tomas'))).toBe(false)
  })

  test('the first message of all', () => {
    expect(continues(undefined, at(0))).toBe(false)
  })

  test('midnight lies between two messages', () => {
    const late = { authorId: 'mina', createdAt: new Date(2026, 10, 18, 23, 59).toISOString() }
    const early = { authorId: 'mina', createdAt: new Date(2026, 10, 19, 0, 1).toISOString() }
    expect(continues(late, early)).toBe(false)
  })

  test('a clock that runs a little behind does not tear a group apart', () => {
    expect(continues(at(1), at(0))).toBe(true)
  })
})

test('a day is the day of the reader', () => {
  expect(dayOf(new Date(2026, 0, 3, 0, 0, 1).toISOString())).toBe('2026-01-03')
  expect(dayOf(new Date(2026, 0, 3, 23, 59, 59).toISOString())).toBe('2026-01-03')
})
