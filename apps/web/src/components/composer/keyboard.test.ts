import { expect, test } from 'vitest'
import { composes } from './keyboard.ts'

const key = (init: Partial<KeyboardEvent>) =>
  ({
    isComposing: false,
    keyCode: 13,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...init,
  }) as KeyboardEvent

test('the Enter that ends a composition sends nothing, in no browser', () => {
  expect(composes(key({ isComposing: true }))).toBe(true)
  // Safari says that it no longer composes, and names the key 229.
  expect(composes(key({ keyCode: 229 }))).toBe(true)
  expect(composes(key({}))).toBe(false)
})
