import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fuzzy } from './fuzzy.ts'

const ranked = (query: string, ...texts: string[]) =>
  texts
    .flatMap((text) => {
      const match = fuzzy(query, text)
      return match ? [{ text, score: match.score }] : []
    })
    .sort((a, b) => b.score - a.score)
    .map(({ text }) => text)

test('letters are found in their order, with others in between', () => {
  expect(fuzzy('rlnt', 'release-notes')?.marks).toEqual([0, 2, 8, 10])
  expect(fuzzy('tnr', 'release-notes')).toBeNull()
})

test('what begins so comes first, then words that do, then the rest', () => {
  expect(ranked('des', 'sides', 'web-design', 'design')).toEqual(['design', 'web-design', 'sides'])
})

test('of two that begin so, the shorter one', () => {
  expect(ranked('rel', 'release-notes', 'release')).toEqual(['release', 'release-notes'])
})

test('initials are enough', () => {
  expect(ranked('rn', 'renovation', 'release-notes')[0]).toBe('release-notes')
})

test('accents and case do not matter, and marks point into the text as it is', () => {
  expect(fuzzy('zoe', 'Zoë')?.marks).toEqual([0, 1, 2])
  expect(fuzzy('Ş', 'ayşe')?.marks).toEqual([2])
})

test('other scripts and pictures are letters, too', () => {
  expect(fuzzy('設計', '製品設計')?.marks).toEqual([2, 3])
  expect(fuzzy('b', '😀 b')?.marks).toEqual([3])
})

test('nothing typed fits everything', () => expect(fuzzy(' ', 'anything')).toEqual({ score: 0, marks: [] }))

test('marks grow, lie in the text, and any text finds itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ maxLength: 6 }), (text, query) => {
      const { marks = [] } = fuzzy(query, text) ?? {}
      expect(marks.every((mark, index) => mark < text.length && mark >= (marks[index - 1] ?? 0))).toBe(true)
      expect(fuzzy(text, text)).not.toBeNull()
    }),
  )
})
