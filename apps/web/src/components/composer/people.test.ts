import { describe, expect, test } from 'vitest'
import { rank, type Candidate } from './people.ts'

const person = (name: string, handle: string, here = true, spoke = 0): Candidate => ({
  id: handle,
  name,
  handle,
  here,
  spoke,
})
const everyone = [
  person('Minh Tran', 'minh', false, 9),
  person('Okan Demir', 'demir'),
  person('이서연', 'seoyeon'),
  person('Tomás Rivera', 'tomas', true, 7),
  person('Mina Okafor', 'mina', true, 3),
]
const handles = (query: string) => rank(everyone, query).map(({ handle }) => handle)

describe('who may be meant', () => {
  test('people in the room come before all others', () => {
    expect(handles('mi')).toEqual(['mina', 'demir', 'minh'])
  })

  test('who spoke last comes first, where they fit as well', () => {
    expect(handles('').slice(0, 2)).toEqual(['tomas', 'mina'])
    expect(handles('').at(-1)).toBe('minh')
  })

  test('a name is found without its accents, by each of its words, and by letters in their order', () => {
    expect(handles('tomas')).toEqual(['tomas'])
    expect(handles('rivera')).toEqual(['tomas'])
    expect(handles('ok')).toEqual(['demir', 'mina'])
    expect(handles('tmrv')).toEqual(['tomas'])
  })

  test('other scripts are found as they are typed', () => {
    expect(handles('서')).toEqual(['seoyeon'])
    expect(handles('이')).toEqual(['seoyeon'])
  })

  test('few enough to read', () => {
    const crowd = Array.from({ length: 500 }, (_, n) => person(`Person ${n}`, `p${n}`))
    expect(rank(crowd, 'p')).toHaveLength(8)
    expect(handles('zz')).toEqual([])
  })
})
