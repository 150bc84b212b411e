import { describe, expect, it } from 'vitest'
import { doubled, filled, spread, tended } from './options.ts'

let key = 0
const next = () => (key += 1)
const options = (...texts: string[]) => texts.map((text) => ({ key: next(), text }))
const texts = (list: { text: string }[]) => list.map(({ text }) => text)

describe('the options of a new poll', () => {
  it('begin as two, and there is always one more to go on, up to ten', () => {
    expect(texts(tended([], next))).toEqual(['', ''])
    expect(texts(tended(options('tea', 'milk'), next))).toEqual(['tea', 'milk', ''])
    expect(texts(tended(options('tea', ''), next))).toEqual(['tea', ''])
    const ten = options(...Array.from({ length: 10 }, (_, index) => `option ${index}`))
    expect(tended(ten, next)).toHaveLength(10)
  })

  it('come out of a pasted list', () => {
    expect(spread('- tea\n* milk\r\n\n3. both  ')).toEqual(['tea', 'milk', 'both'])
    expect(spread('one line')).toEqual(['one line'])
  })

  it('are sent without what is empty, and told where they say the same', () => {
    const list = options('tea', ' tea ', '', 'milk')
    expect(filled(list)).toEqual(['tea', 'tea', 'milk'])
    expect([...doubled(list)]).toEqual([list[1]!.key])
    expect(doubled(options('', '')).size).toBe(0)
  })
})
