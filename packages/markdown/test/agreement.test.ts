import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { callIn, decodeMentions, encodeMentions, mentionedIds, typedHandles } from '../src/mentions.ts'
import { parse } from '../src/parse.ts'
import { encodeRooms } from '../src/rooms.ts'

vi.mock('mdast-util-from-markdown', { spy: true })
const parser = vi.mocked(fromMarkdown)
afterEach(() => parser.mockClear())

const ann = '01936b2e-7c00-7000-8000-00000000000a'
const idOf = (handle: string) => (handle === 'ann' ? ann : undefined)

interface Drawn {
  type?: string
  value?: string
}
/** What is drawn, of any kind and however deep. */
const drawn = (nodes: readonly object[]): Drawn[] =>
  nodes.flatMap((node): Drawn[] => {
    if (Array.isArray(node)) return drawn(node)
    const { children = [], items = [], rows = [] } = node as Record<string, object[]>
    return [node, ...drawn([children, items, rows])]
  })

describe('what is drawn as a mention is one, and nothing else is', () => {
  const pieces = ['@ann', `<@${ann}>`, '<!room>', '@here', '`', '``', '```', '~~~', '\n', '\n\n', '> ', '- ', '    ', '\\', '||', '|', '*', '_', '[', '](', ')', '<', '>', 'https://a.b/?', 'a@b.c', ' ', 'word', '|-|'] // prettier-ignore
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(''))

  test('whatever the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const nodes = drawn(parse(text).blocks)
        expect(mentionedIds(text).length > 0).toBe(nodes.some(({ type }) => type === 'mention'))
        expect(callIn(text) !== null).toBe(nodes.some(({ type }) => type === 'call'))
      }),
      { numRuns: 2_000 },
    )
  })

  test('and no code is changed by naming people', () => {
    const code = (text: string) =>
      drawn(parse(text).blocks).flatMap(({ type, value }) => (type === 'code' ? [value] : []))
    fc.assert(
      fc.property(texts, (text) => {
        expect(code(encodeMentions(text, idOf))).toEqual(code(text))
        expect(code(encodeRooms(text, [{ id: ann, name: 'word' }]))).toEqual(code(text))
      }),
      { numRuns: 2_000 },
    )
  })

  test.each([
    ['~~~\n@ann\n~~~', 'a fence of another kind'],
    ['`` ` @ann ``', 'a span with a backtick inside'],
    ['`one\n@ann`', 'a span over two lines'],
    ['> ```\n> @ann', 'a fence in a quote'],
    ['\\@ann', 'escaped'],
    ['see https://example.org/?by=@ann', 'in an address'],
    ['![@ann](https://example.org)', 'a picture'],
  ])('%j is none: %s', (text) => expect(encodeMentions(text, idOf)).toBe(text))

  test.each([
    [`\\\`@ann\\\``, 'between escaped backticks'],
    ['`never closed, @ann', 'after a backtick alone'],
    ['```not\n```\n@ann', 'below a fence'],
    ['[ask @ann](https://example.org)', 'in the words of a link'],
    ['||@ann||', 'in a spoiler'],
  ])('%j is one: %s', (text) => expect(mentionedIds(encodeMentions(text, idOf))).toEqual([ann]))

  test('the editor leaves alone what is none', () => {
    const text = `\`<@${ann}>\` and \\<!room> and <!room>`
    expect(decodeMentions(text, () => 'ann')).toBe(`\`<@${ann}>\` and \\<!room> and @room`)
  })
})

describe('cost', () => {
  test('where nobody can be named, nothing is parsed', () => {
    for (const text of ['**so** it is', 'mail ann@ann.example', '@ - 5 < 7!', '# `@`', '<@nobody> <!everyone>']) {
      expect(encodeMentions(text, idOf)).toBe(text)
      expect([typedHandles(text), mentionedIds(text), callIn(text)]).toEqual([[], [], null])
    }
    expect(parser).not.toHaveBeenCalled()
  })

  test('who is named, in what is sent, is known from parsing it once, and what is kept once', () => {
    const text = 'one @ann, and @here'
    typedHandles(text)
    const kept = encodeMentions(text, idOf)
    mentionedIds(kept)
    callIn(kept)
    expect(parser).toHaveBeenCalledTimes(2)
  })

  test.each([
    '- @a [a](b) and so on\n',
    '1) @a, who is there\n',
    '- @a\n',
    '|a|\n|-|\n',
    '>\n',
    '@a ',
    '*@a ',
    '[@a](',
    '`@a',
    '||@a||',
    ' @a.',
    '<@0',
  ])('as long as a message may be, of %j, is no burden for the server', (piece) => {
    const text = `@ann ${piece.repeat(7_900 / piece.length)}`
    const before = process.cpuUsage()
    typedHandles(text)
    const kept = encodeMentions(text, idOf)
    mentionedIds(kept)
    callIn(kept)
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(500)
  })
})
