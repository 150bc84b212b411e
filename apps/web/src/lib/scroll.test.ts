import { describe, expect, test } from 'vitest'
import { centred, firstBelow, isAtEnd, landing, wantsNewer, wantsOlder } from './scroll.ts'

const view = (scrollTop: number, scrollHeight = 5_000, clientHeight = 800) => ({
  scrollTop,
  scrollHeight,
  clientHeight,
})

describe('being at the end', () => {
  test('counts to the pixel and a little before it', () => {
    expect(isAtEnd(view(4_200))).toBe(true)
    expect(isAtEnd(view(4_199.5))).toBe(true)
    expect(isAtEnd(view(4_150))).toBe(false)
  })

  test('counts where everything fits on the screen', () => {
    expect(isAtEnd(view(0, 300))).toBe(true)
  })
})

describe('asking for more', () => {
  test('begins one and a half screens before the upper edge', () => {
    expect(wantsOlder(view(1_199))).toBe(true)
    expect(wantsOlder(view(1_201))).toBe(false)
  })

  test('begins one and a half screens before the lower edge', () => {
    expect(wantsNewer(view(4_200 - 1_199))).toBe(true)
    expect(wantsNewer(view(4_200 - 1_201))).toBe(false)
  })
})

describe('the first visible row', () => {
  const bottoms = [40, 80, 200, 240]
  const first = (line: number) => firstBelow(bottoms.length, (index) => bottoms[index] ?? 0, line)

  test('is the one that is cut by the upper edge', () => {
    expect(first(0)).toBe(0)
    expect(first(100)).toBe(2)
    expect(first(239)).toBe(3)
  })

  test('does not count a row that ends exactly there', () => {
    expect(first(80)).toBe(2)
  })

  test('is none where all lie above', () => {
    expect(first(240)).toBe(4)
  })

  test('is found by measuring few rows of many', () => {
    let measured = 0
    firstBelow(300, (index) => (measured++, index * 40), 7_000)
    expect(measured).toBeLessThan(10)
  })
})

describe('landing in a room', () => {
  test('at the end where nothing is unread', () => {
    expect(landing(view(0), null)).toBe(4_200)
  })

  test('at the end where all of it fits on the screen', () => {
    expect(landing(view(0), 4_201)).toBe(4_200)
  })

  test('with the new line a quarter down where it does not', () => {
    expect(landing(view(0), 2_000)).toBe(1_800)
  })

  test('never outside of what can be scrolled', () => {
    expect(landing(view(0), 100)).toBe(0)
    expect(landing(view(0), 4_199)).toBe(3_999)
  })
})

describe('landing at one message', () => {
  test('puts it in the middle', () => {
    expect(centred(view(0), 2_000, 100)).toBe(1_650)
  })

  test('starts at the top of one that is taller than the screen', () => {
    expect(centred(view(0), 2_000, 1_600)).toBe(2_000)
  })
})
