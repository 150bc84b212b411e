import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchLoad } from '../../src/lib/load.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

test('[O2] the load is high once the event loop was late for three seconds, and no longer than that', () => {
  let lateness = 0
  const load = watchLoad(() => lateness)
  const after = (seconds: number, ms: number) => {
    lateness = ms
    vi.advanceTimersByTime(seconds * 1000)
    return load.isHigh()
  }
  expect([after(10, 5), after(2, 250), after(1, 5), after(2, 250)], 'a moment is no load').toEqual(Array(4).fill(false))
  expect([after(1, 250), after(5, 900)]).toEqual([true, true])
  expect(after(1, 5)).toBe(false)
  load.stop()
})

test('[O2] an event loop that is held up for long again and again is seen to be late', async () => {
  const load = watchLoad()
  for (let round = 0; round < 4; round++) {
    for (let turn = 0; turn < 3; turn++) {
      const until = performance.now() + 300
      while (performance.now() < until);
      await new Promise((resolve) => setImmediate(resolve))
    }
    vi.advanceTimersByTime(1000)
  }
  expect(load.isHigh()).toBe(true)
  load.stop()
})
