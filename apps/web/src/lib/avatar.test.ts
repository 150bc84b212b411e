import { describe, expect, it } from 'vitest'
import { hueOf, initials } from './avatar.ts'

describe('initials', () => {
  it.each([
    ['Mina Okafor', 'MO'],
    ['Tomás Rivera', 'TR'],
    ['jonas', 'JO'],
    ['Ada von der Linde', 'AL'],
    ['Łukasz Żak', 'ŁŻ'],
    ['Анна Каренина', 'АК'],
    ['이서연', '이'],
    ['陳怡君', '陳'],
    ['محمد علي', 'م'],
    ['👩‍🚀 Ripley', '👩‍🚀'],
    ['Ann 陳', 'AN'],
    ['  ', '?'],
    ['---', '?'],
    ['x', 'X'],
  ])('of %s are %s', (name, expected) => {
    expect(initials(name)).toBe(expected)
  })
})

describe('the hue of a person', () => {
  const id = (last: number) => `01930c7a-5b2e-7c41-9f00-0000000000${last.toString(16).padStart(2, '0')}`

  it('never changes', () => {
    expect(hueOf(id(1))).toBe(hueOf(id(1)))
  })

  it('lies anywhere on the wheel, also for people who joined in the same moment', () => {
    const hues = Array.from({ length: 36 }, (_, index) => hueOf(id(index)))
    const thirds = new Set(hues.map((hue) => Math.floor(hue / 60)))
    expect(thirds.size).toBe(6)
    expect(Math.min(...hues)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...hues)).toBeLessThan(360)
  })
})
