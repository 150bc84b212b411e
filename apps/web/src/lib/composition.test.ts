import { expect, test } from 'vitest'
import { composes } from './composition.ts'

test('the Enter that ends a composition belongs to it, in every browser', () => {
  expect(composes({ isComposing: true, keyCode: 13 })).toBe(true)
  // Safari says that it no longer composes, and names the key 229.
  expect(composes({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(composes({ isComposing: false, keyCode: 13 })).toBe(false)
})
