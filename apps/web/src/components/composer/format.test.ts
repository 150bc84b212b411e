import { describe, expect, test } from 'vitest'
import { isBlank, markOfKey, toggleMark, type MarkName } from './format.ts'

/** `[` and `]` stand for the selection. */
function press(name: MarkName, drawn: string): string {
  const from = drawn.indexOf('[')
  const to = drawn.indexOf(']') - 1
  const text = drawn.replace('[', '').replace(']', '')
  const edit = toggleMark(text, from, to, name)
  const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to)
  return `${after.slice(0, edit.start)}[${after.slice(edit.start, edit.end)}]${after.slice(edit.end)}`
}

describe('marks', () => {
  test('go around the selection, which stays selected', () => {
    expect(press('bold', 'a [loud] word')).toBe('a **[loud]** word')
    expect(press('italic', 'a [soft] word')).toBe('a _[soft]_ word')
    expect(press('code', 'run [npm test]')).toBe('run `[npm test]`')
  })

  test('come off again, wherever they were selected', () => {
    expect(press('bold', 'a **[loud]** word')).toBe('a [loud] word')
    expect(press('bold', 'a [**loud**] word')).toBe('a [loud] word')
  })

  test('leave spaces outside, where Markdown would not see them', () => {
    expect(press('bold', 'a[ loud ]word')).toBe('a **[loud]** word')
  })

  test('wait around the caret where nothing is selected', () => {
    expect(press('bold', 'a []')).toBe('a **[]**')
    expect(press('bold', 'a **[]**')).toBe('a []')
  })

  test('become a fence around several lines of code', () => {
    expect(press('code', '[one\ntwo]')).toBe('```\n[one\ntwo]\n```')
  })

  test('have keys', () => {
    expect(markOfKey('b')).toBe('bold')
    expect(markOfKey('I')).toBe('italic')
    expect(markOfKey('x')).toBeUndefined()
  })
})

describe('blank text', () => {
  test.each(['', ' \n\t', '\u200b\u200d', '\u00a0\u2003', '\u2800', '\u3164', '\ufeff', '\u202e'])(
    '%j shows nothing',
    (text) => {
      expect(isBlank(text)).toBe(true)
    },
  )

  test.each(['a', '.', '👍', '陳', ' \u200b!', '\u0301a'])('%j shows something', (text) => {
    expect(isBlank(text)).toBe(false)
  })
})
