import { expect, test } from 'vitest'
import { isolated } from './isolated.ts'

test.each(['', 'Ann', 'Zoë, 3', '陳大文', '👩‍👩‍👧‍👦', 'a (b'])('what turns nothing stays as it is: %j', (text) =>
  expect(isolated(text)).toBe(text),
)

test('a name from right to left, or with a sign that turns, has its own direction', () => {
  expect(isolated('שלום')).toBe('\u2068שלום\u2069')
  expect(isolated('\u202eevil')).toBe('\u2068\u202eevil\u2069')
  expect(isolated('Ann', true)).toBe('\u2068Ann\u2069')
})

test('nothing gets out: what is opened or closed for nothing is left out', () => {
  expect(isolated('a\u2069\u202eb')).toBe('\u2068a\u202eb\u2069')
  expect(isolated('a\u2067b')).toBe('\u2068ab\u2069')
  expect(isolated('\u2069a\u2068')).toBe('\u2068a\u2069')
})

test('what is isolated already stays so within another', () => {
  const both = `${isolated('שלום')} and Ann`
  expect(isolated(both)).toBe(`\u2068${both}\u2069`)
})
