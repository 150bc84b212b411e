import { describe, expect, test } from 'vitest'
import { complete, mentioning, rank, type Candidate } from './completion.ts'

const person = (name: string, handle: string, here = true): Candidate => ({ id: handle, name, handle, here })
const mina = person('Mina Okafor', 'mina')
const tomas = person('Tomás Rivera', 'tomas')
const seoyeon = person('이서연', 'seoyeon')
const minh = person('Minh Tran', 'minh', false)
const okan = person('Okan Demir', 'demir')
const everyone = [minh, okan, seoyeon, tomas, mina]
const names = (query: string) => rank(everyone, query).map(({ handle }) => handle)

describe('an unfinished mention', () => {
  test('begins at the start or after a space', () => {
    expect(mentioning('@mi', 3)).toEqual({ start: 0, query: 'mi' })
    expect(mentioning('ask @', 5)).toEqual({ start: 4, query: '' })
    expect(mentioning('(@to', 4)).toEqual({ start: 1, query: 'to' })
  })

  test('may hold one space, for a first and a last name', () => {
    expect(mentioning('@mina oka', 9)).toEqual({ start: 0, query: 'mina oka' })
    expect(mentioning('@mina ', 6)).toBeNull()
  })

  test('is not in an address, nor on another line', () => {
    expect(mentioning('ada@north', 9)).toBeNull()
    expect(mentioning('@mi\nhello', 9)).toBeNull()
  })

  test('ends where the caret is', () => {
    expect(mentioning('@mina and more', 3)).toEqual({ start: 0, query: 'mi' })
  })
})

describe('who may be meant', () => {
  test('people in the room come before all others', () => {
    expect(names('mi')).toEqual(['mina', 'demir', 'minh'])
  })

  test('a name is found without its accents, by each of its words', () => {
    expect(names('tomas')).toEqual(['tomas'])
    expect(names('rivera')).toEqual(['tomas'])
    expect(names('ok')).toEqual(['demir', 'mina'])
  })

  test('other scripts are found as they are typed', () => {
    expect(names('서')).toEqual(['seoyeon'])
    expect(names('이')).toEqual(['seoyeon'])
  })

  test('a bare @ offers everybody, few enough to read', () => {
    expect(names('')).toHaveLength(5)
    expect(
      rank(
        Array.from({ length: 500 }, (_, n) => person(`Person ${n}`, `p${n}`)),
        'p',
      ),
    ).toHaveLength(8)
  })

  test('nobody is offered for a name nobody has', () => {
    expect(names('zz')).toEqual([])
  })
})

describe('taking an offer', () => {
  const take = (text: string, caret: number) => {
    const at = mentioning(text, caret)
    if (!at) throw new Error('no mention there')
    const edit = complete(text, caret, at, 'mina')
    const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to)
    return `${after.slice(0, edit.start)}|${after.slice(edit.end)}`
  }

  test('writes the handle and a space', () => {
    expect(take('ask @mi', 7)).toBe('ask @mina |')
  })

  test('writes no second space', () => {
    expect(take('ask @mi now', 7)).toBe('ask @mina |now')
  })
})
