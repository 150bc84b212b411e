import { describe, expect, test } from 'vitest'
import { fence, isBlank, link, toggleMark, type Edit, type MarkName } from './format.ts'
import { nextItem, toggleLines, type LineMark } from './lines.ts'

/** `[` and `]` stand for the selection. */
function change(drawn: string, make: (text: string, from: number, to: number) => Edit | null): string {
  const from = drawn.indexOf('[')
  const to = drawn.indexOf(']') - 1
  const text = drawn.replace('[', '').replace(']', '')
  const edit = make(text, from, to)
  if (!edit) return drawn
  const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to)
  return `${after.slice(0, edit.start)}[${after.slice(edit.start, edit.end)}]${after.slice(edit.end)}`
}
const press = (name: MarkName, drawn: string) => change(drawn, (text, from, to) => toggleMark(text, from, to, name))
const lines = (name: LineMark, drawn: string) => change(drawn, (text, from, to) => toggleLines(text, from, to, name))
const enter = (drawn: string) => change(drawn, (text, _from, to) => nextItem(text, to))

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

  test('end where one presses the key again, and the next words have none', () => {
    expect(press('bold', 'a **b[]**')).toBe('a **b**[]')
    expect(press('italic', 'a _b[]_ c')).toBe('a _b_[] c')
    expect(press('bold', 'a[] **b**')).toBe('a**[]** **b**')
  })

  test('become a fence around several lines of code', () => {
    expect(press('code', '[one\ntwo]')).toBe('```\n[one\ntwo]\n```')
  })

  test('of all kinds', () => {
    expect(press('strike', '[old]')).toBe('~~[old]~~')
    expect(press('spoiler', '[the end]')).toBe('||[the end]||')
  })
})

describe('lines', () => {
  test('are marked, and bared again', () => {
    expect(lines('quote', '[one\ntwo]')).toBe('[> one\n> two]')
    expect(lines('quote', '[> one\n> two]')).toBe('[one\ntwo]')
    expect(lines('numbers', '[one\ntwo]')).toBe('[1. one\n2. two]')
    expect(lines('list', '[1. one\n2. two]')).toBe('[- one\n- two]')
    expect(lines('list', 'a\nb[]\nc')).toBe('a\n- b[]\nc')
  })

  test('go on as the one before, until one is left empty', () => {
    expect(enter('- one[]')).toBe('- one\n- []')
    expect(enter('  9. one[]')).toBe('  9. one\n  10. []')
    expect(nextItem('- [x] one', 9)).toMatchObject({ insert: '\n- [ ] ' })
    expect(enter('> said[]')).toBe('> said\n> []')
    expect(enter('- one\n- []')).toBe('- one\n[]')
    expect(enter('plain[]')).toBe('plain[]')
    expect(enter('```\n- one[]')).toBe('```\n- one[]')
  })
})

describe('blocks and links', () => {
  const block = (drawn: string, language?: string) => change(drawn, (text, from, to) => fence(text, from, to, language))

  test('a block stands on lines of its own, with its language', () => {
    expect(block('see [a()] here', 'ts')).toBe('see \n```ts\n[a()]\n```\n here')
  })

  test('a fence is longer than what it holds', () => {
    expect(block('[```\na\n```]')).toBe('````\n[```\na\n```]\n````')
  })

  test('a link asks for what it lacks', () => {
    const linked = (drawn: string, href?: string) => change(drawn, (text, from, to) => link(text, from, to, href))
    expect(link('notes', 0, 5)).toEqual({ from: 0, to: 5, insert: '[notes](https://)', start: 8, end: 16 })
    expect(linked('[https://example.org]')).toBe('[[]](https://example.org)')
    expect(linked('the [notes]', 'https://example.org')).toBe('the [notes](https://example.org)[]')
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
