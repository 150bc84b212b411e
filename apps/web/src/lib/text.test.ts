import { describe, expect, it } from 'vitest'
import { begins, matches, roomName } from './text.ts'

describe('the name of a room', () => {
  it.each([
    ['# Release Notes', 'release-notes'],
    ['Été / 2026', 'été-2026'],
    ['発表', '発表'],
    ['already-fine', 'already-fine'],
  ])('typed as %j is %j', (typed, name) => {
    expect(roomName(typed)).toBe(name)
  })
})

describe('finding people', () => {
  it('minds neither case, accents nor the order of words', () => {
    expect(matches('rivera tom', 'Tomás Rivera', 'tomas.rivera')).toBe(true)
    expect(matches('  ', 'Tomás Rivera')).toBe(true)
    expect(matches('陳', '陳怡君')).toBe(true)
    expect(matches('mina', 'Tomás Rivera')).toBe(false)
    expect(begins('TOMA', 'Tomás Rivera')).toBe(true)
    expect(begins('rivera', 'Tomás Rivera')).toBe(false)
  })
})
