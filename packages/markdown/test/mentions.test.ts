import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeMentions, encodeMentions, mentionedIds, typedHandles } from '../src/mentions.ts'

const ann = '01936b2e-7c00-7000-8000-00000000000a'
const idOf = (handle: string) => (handle === 'ann' ? ann : undefined)

describe('people are named by id', () => {
  test.each([
    ['@ann hello', `<@${ann}> hello`],
    ['hello @Ann.', `hello <@${ann}>.`],
    ['(@ann)', `(<@${ann}>)`],
    ['@bob is nobody', '@bob is nobody'],
    ['mail ann@ann.example', 'mail ann@ann.example'],
    ['look at https://example.org/@ann', 'look at https://example.org/@ann'],
    ['`@ann` is code', '`@ann` is code'],
    ['```\n@ann\n```', '```\n@ann\n```'],
    ['```\n@ann never closed', '```\n@ann never closed'],
  ])('%s', (typed, kept) => expect(encodeMentions(typed, idOf)).toBe(kept))

  test('the editor shows what was typed', () => {
    expect(decodeMentions(`hello <@${ann}>`, () => 'ann')).toBe('hello @ann')
    expect(decodeMentions(`hello <@${ann}>`, () => undefined)).toBe(`hello <@${ann}>`)
  })

  test('each person once', () => {
    expect(mentionedIds(`<@${ann}> and <@${ann}>, not \`<@${ann}>\``)).toEqual([ann])
    expect(typedHandles('@ann @ANN @bob `@eve`')).toEqual(['ann', 'bob'])
  })

  test('encoding twice is encoding once, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('@', 'a', 'n', '`', '\n', '<', '>', ' ', '@ann') }), (text) => {
        const once = encodeMentions(text, idOf)
        expect(encodeMentions(once, idOf)).toBe(once)
      }),
    )
  })

  test.each(['@', '`', '```', '<@', '@a', ' @a.'])('64 KB of %s take no time', (piece) => {
    const text = piece.repeat(64_000 / piece.length)
    const before = process.cpuUsage()
    encodeMentions(text, idOf)
    typedHandles(text)
    mentionedIds(text)
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000)
  })
})
