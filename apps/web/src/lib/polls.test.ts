import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOver, leaders, pressed, shares, votersOf } from './polls.ts'

const poll = (votes: number[], { multiple = false, anonymous = false } = {}) => ({
  options: votes.map((count, index) => ({
    text: `option ${index}`,
    votes: count,
    personIds: anonymous ? [] : Array.from({ length: count }, (_, person) => `person ${person}`),
  })),
  multiple,
  anonymous,
  closesAt: null,
  closedAt: null,
})

describe('polls', () => {
  it('share out a hundred percent, whatever the votes', () => {
    expect(shares(poll([1, 1, 1]))).toEqual([34, 33, 33])
    expect(shares(poll([0, 0]))).toEqual([0, 0])
    expect(shares(poll([2, 1, 0]))).toEqual([67, 33, 0])
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 2, maxLength: 10 }), (votes) => {
        const sum = shares({ options: poll(votes, { anonymous: true }).options }).reduce((a, b) => a + b, 0)
        return sum === (votes.some((count) => count > 0) ? 100 : 0)
      }),
    )
  })

  it('count people, not choices, where they know them', () => {
    expect(votersOf(poll([2, 1]))).toBe(3)
    expect(votersOf(poll([2, 1], { multiple: true }))).toBe(2)
    expect(votersOf(poll([2, 1], { multiple: true, anonymous: true }))).toBeNull()
  })

  it('know who is ahead, also together, and nobody before the first vote', () => {
    expect([...leaders(poll([1, 3, 3]))]).toEqual([1, 2])
    expect([...leaders(poll([0, 0]))]).toEqual([])
  })

  it('take a vote back by pressing again, and move it where only one may be chosen', () => {
    expect(pressed([], 1, false)).toEqual([1])
    expect(pressed([1], 0, false)).toEqual([0])
    expect(pressed([1], 1, false)).toEqual([])
    expect(pressed([2], 0, true)).toEqual([0, 2])
    expect(pressed([0, 2], 2, true)).toEqual([0])
  })

  it('are over when somebody said so, or their time has come', () => {
    const at = Date.parse('2026-11-20T12:00:00.000Z')
    expect(isOver({ closedAt: null, closesAt: null }, at)).toBe(false)
    expect(isOver({ closedAt: '2026-11-20T11:00:00.000Z', closesAt: null }, at)).toBe(true)
    expect(isOver({ closedAt: null, closesAt: '2026-11-20T12:00:00.000Z' }, at)).toBe(true)
    expect(isOver({ closedAt: null, closesAt: '2026-11-20T12:00:00.001Z' }, at)).toBe(false)
  })
})
