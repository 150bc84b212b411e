import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Gathering } from './gathering.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function listening() {
  const said: string[][] = []
  return { said, gathering: new Gathering<string>((all) => said.push(all)) }
}

test('one thing is said a moment later', () => {
  const { said, gathering } = listening()
  gathering.add('one')
  expect(said).toEqual([])
  vi.advanceTimersByTime(1_500)
  expect(said).toEqual([['one']])
})

test('a flood is said in few words: what comes meanwhile waits until there was silence', () => {
  const { said, gathering } = listening()
  for (let number = 1; number <= 100; number++) {
    gathering.add(String(number))
    vi.advanceTimersByTime(100)
  }
  vi.advanceTimersByTime(60_000)
  expect(said.length).toBeLessThanOrEqual(4)
  expect(said.flat()).toHaveLength(100)
})

test('whoever leaves hears no more of it', () => {
  const { said, gathering } = listening()
  gathering.add('one')
  gathering.stop()
  vi.advanceTimersByTime(60_000)
  expect(said).toEqual([])
})
