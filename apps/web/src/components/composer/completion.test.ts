import { describe, expect, test } from 'vitest'
import { begun, complete, finishedEmoji, namesReplaced } from './completion.ts'

const at = (text: string) => begun(text, text.length)

describe('an unfinished name', () => {
  test('begins at the start or after a space', () => {
    expect(at('@mi')).toEqual({ kind: 'person', start: 0, query: 'mi' })
    expect(at('ask @')).toEqual({ kind: 'person', start: 4, query: '' })
    expect(at('(@to')).toEqual({ kind: 'person', start: 1, query: 'to' })
    expect(at('see #gen')).toEqual({ kind: 'room', start: 4, query: 'gen' })
  })

  test('may hold one space, for a first and a last name', () => {
    expect(at('@mina oka')).toEqual({ kind: 'person', start: 0, query: 'mina oka' })
    expect(at('@mina ')).toBeNull()
  })

  test('is not in an address, a heading, code, nor on another line', () => {
    for (const text of ['ada@north', '@mi\nhello', '# heading', '`@mi', '```\n@mi', 'issue#12'])
      expect(at(text)).toBeNull()
    expect(at('`code` @mi')).toMatchObject({ query: 'mi' })
  })

  test('ends where the caret is, and is the last one begun', () => {
    expect(begun('@mina and more', 3)).toEqual({ kind: 'person', start: 0, query: 'mi' })
    expect(at('@mina in #gen')).toMatchObject({ kind: 'room', query: 'gen' })
  })
})

describe('emoji', () => {
  test('begin with a colon and two letters, so that a colon can end a sentence', () => {
    expect(at('so :ta')).toEqual({ kind: 'emoji', start: 3, query: 'ta' })
    for (const text of ['so:', 'so :', 'so :t', '10:30', 'http://x', ':ta ']) expect(at(text)).toBeNull()
  })

  test('are finished with a second colon', () => {
    expect(finishedEmoji('so :tada:', 9)).toEqual({ kind: 'emoji', start: 3, query: 'tada' })
    expect(finishedEmoji('12:30:', 6)).toBeNull()
    expect(finishedEmoji('`:tada:', 7)).toBeNull()
  })
})

describe('commands', () => {
  test('stand at the very beginning, before any space', () => {
    expect(at('/')).toEqual({ kind: 'command', start: 0, query: '' })
    expect(at('/to')).toEqual({ kind: 'command', start: 0, query: 'to' })
    for (const text of [' /to', '/topic new', '/usr/bin', 'a /to']) expect(at(text)).toBeNull()
  })
})

describe('taking an offer', () => {
  const take = (text: string, caret: number) => {
    const found = begun(text, caret)
    if (!found) throw new Error('nothing is begun there')
    const edit = complete(text, caret, found, '@mina')
    const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to)
    return `${after.slice(0, edit.start)}|${after.slice(edit.end)}`
  }

  test('writes it and a space', () => {
    expect(take('ask @mi', 7)).toBe('ask @mina |')
  })

  test('writes no second space', () => {
    expect(take('ask @mi now', 7)).toBe('ask @mina |now')
  })
})

test('every finished name becomes its emoji, outside code; others stay as they are', () => {
  const named = (name: string) => ({ tada: '🎉', wave: '👋' })[name]
  expect(namesReplaced(':wave: at 12:30:15, :nobody: `:wave:` (:tada:)', named)).toBe(
    '👋 at 12:30:15, :nobody: `:wave:` (🎉)',
  )
})
