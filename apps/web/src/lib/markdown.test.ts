import { describe, expect, it } from 'vitest'
import { parseMarkdown } from './markdown.ts'
import type { Block, Inline } from './markdown/tree.ts'

const ann = '01930c7a-5b2e-7c41-9f00-0123456789ab'
const blocks = (text: string): Block[] => parseMarkdown(text).blocks
const inline = (text: string): Inline[] => {
  const [first] = blocks(text)
  if (first?.type !== 'paragraph') throw new Error(`no paragraph: ${first?.type}`)
  return first.children
}
const links = (text: string): string[] => inline(text).flatMap((part) => (part.type === 'link' ? [part.href] : []))
const text = (value: string): Inline => ({ type: 'text', value })

describe('what people type', () => {
  it('keeps lines where they were ended', () => {
    expect(inline('one\ntwo')).toEqual([text('one'), { type: 'break' }, text('two')])
    expect(blocks('one\n\ntwo')).toHaveLength(2)
  })

  it('knows emphasis, code and strokes, and leaves words with underscores alone', () => {
    expect(
      inline('**a** *b* ~~c~~ `d`')
        .filter((part) => part.type !== 'text')
        .map((part) => part.type),
    ).toEqual(['strong', 'emphasis', 'delete', 'code'])
    expect(inline('snake_case_name and ~5 minutes, ~6 more')).toEqual([text('snake_case_name and ~5 minutes, ~6 more')])
  })

  it('draws lists, tasks, quotes, tables, headings and code', () => {
    expect(blocks('- [x] a\n- [ ] b')).toMatchObject([
      { type: 'list', start: null, items: [{ checked: true }, { checked: false }] },
    ])
    expect(blocks('3. a\n4. b')).toMatchObject([{ type: 'list', start: 3 }])
    expect(blocks('> a')).toMatchObject([{ type: 'quote', children: [{ type: 'paragraph' }] }])
    expect(blocks('|a|b|\n|-|:-:|\n|1|2|')).toMatchObject([{ type: 'table', align: [null, 'center'], rows: [{}, {}] }])
    expect(blocks('## Title')).toMatchObject([{ type: 'heading', level: 2 }])
    expect(blocks('```ts\nlet a\n```')).toEqual([{ type: 'code', language: 'ts', value: 'let a' }])
    expect(blocks('a\n\n---')).toMatchObject([{}, { type: 'rule' }])
  })

  it('shows what only looks like markdown as it is', () => {
    expect(inline('    four blanks first')).toEqual([text('four blanks first')])
    expect(inline('&lt;b&gt; &amp;')).toEqual([text('&lt;b&gt; &amp;')])
    expect(blocks('not a title\n---')).toMatchObject([{ type: 'paragraph' }, { type: 'rule' }])
    expect(inline('[a]: https://example.org')[0]).toEqual(text('[a]: '))
  })

  it('makes a few emoji alone large, and nothing else', () => {
    expect(parseMarkdown('🎉').onlyEmoji).toBe(true)
    expect(parseMarkdown('👩‍🚀 👍🏽\n🇨🇭').onlyEmoji).toBe(true)
    expect(parseMarkdown('🎉 yes').onlyEmoji).toBe(false)
    expect(parseMarkdown('42').onlyEmoji).toBe(false)
    expect(parseMarkdown('').onlyEmoji).toBe(false)
  })

  it('is parsed once', () => {
    expect(parseMarkdown('the same *text*')).toBe(parseMarkdown('the same *text*'))
  })
})

describe('mentions', () => {
  it('are people, not text', () => {
    expect(inline(`<@${ann}> hello`)).toEqual([{ type: 'mention', personId: ann }, text(' hello')])
    expect(inline(`**<@${ann}>**`)).toEqual([{ type: 'strong', children: [{ type: 'mention', personId: ann }] }])
  })

  it('stay text in code, and where no id is', () => {
    expect(inline(`\`<@${ann}>\``)).toEqual([{ type: 'code', value: `<@${ann}>` }])
    expect(inline('<@nobody> <@>')).toEqual([text('<@nobody> <@>')])
    expect(inline(`<@${ann}`)).toEqual([text(`<@${ann}`)])
    expect(inline(`<@${ann}0>`)).toEqual([text(`<@${ann}0>`)])
  })
})

describe('links', () => {
  it('are found where somebody just pastes an address', () => {
    expect(links('see https://example.org/a?b=c#d, or www.example.org.')).toEqual([
      'https://example.org/a?b=c#d',
      'http://www.example.org/',
    ])
    expect(links('write to ann@example.org')).toEqual(['mailto:ann@example.org'])
    expect(links('[notes](https://example.org)')).toEqual(['https://example.org/'])
  })

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](data:text/html,hello)',
    '[x](vbscript:x)',
    '[x](file:///etc/passwd)',
    '[x](//example.org)',
    '[x](/api/session)',
    '<javascript:alert(1)>',
    '![x](javascript:alert(1))',
  ])('lead nowhere else: %s', (hostile) => {
    expect(links(hostile)).toEqual([])
  })

  it('take the place of pictures, so that nothing is fetched', () => {
    expect(inline('![a cat](https://example.org/cat.png)')).toEqual([
      { type: 'link', href: 'https://example.org/cat.png', children: [text('a cat')] },
    ])
  })
})

describe('HTML', () => {
  it.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<b>bold</b>', '<!-- hidden -->', '<?php ?>'])(
    'is text: %s',
    (html) => {
      expect(inline(html)).toEqual([text(html)])
    },
  )
})

describe('hostile texts', () => {
  /** Of the processor, not of the clock: the machine may have other work. */
  const msSpent = (before: NodeJS.CpuUsage): number => process.cpuUsage(before).user / 1_000
  const shapes = [
    '*', '[', '`', '(', '<', '@', '![a](', '> ', '_a*', '*a ', '**a', '~~a', '- ', '1. ', '> - ', '* a\n', '|a', '|a|\n|-|\n', '[a](b', '[a][b]',
    '](', '*a**', '_.', '*é_', '<@0', 'a@', 'a@b.', 'www.', 'https://a', '-a', '\\', '&', '\n', '\t', '#', '```\n', '`a``b', '​', '🎉', '\u202e',
  ] // prettier-ignore
  const deepest = (nodes: readonly object[]): number =>
    1 +
    Math.max(
      0,
      ...nodes.map((node) =>
        deepest(['children', 'items', 'rows'].flatMap((key) => (node as Record<string, object[]>)[key] ?? [])),
      ),
    )

  it.each(shapes)('of 64 KiB of %j cost less than a second', (shape) => {
    const hostile = shape.repeat(65_536 / shape.length)
    const before = process.cpuUsage()
    parseMarkdown(hostile)
    expect(msSpent(before)).toBeLessThan(1_000)
  })

  it.each(shapes)('as long as a message may be, of %j, neither hold the page up nor nest without end', (shape) => {
    const hostile = shape.repeat(8_000 / shape.length)
    const before = process.cpuUsage()
    const tree = parseMarkdown(hostile)
    expect(msSpent(before)).toBeLessThan(1_000)
    expect(deepest(tree.blocks)).toBeLessThan(60)
  })

  it('mixed at random, neither', () => {
    let seed = 7
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below
    for (let round = 0; round < 20; round++) {
      const few = Array.from({ length: 3 }, () => shapes[random(shapes.length)] ?? '')
      let hostile = ''
      while (hostile.length < 7_990) hostile += few[random(few.length)]
      const before = process.cpuUsage()
      const tree = parseMarkdown(hostile.slice(0, 8_000))
      expect(msSpent(before), JSON.stringify(few)).toBeLessThan(1_000)
      expect(deepest(tree.blocks), JSON.stringify(few)).toBeLessThan(60)
    }
  })

  it('that stop the parser are shown as they were typed', () => {
    expect(blocks('_a*'.repeat(2_000))).toMatchObject([{ type: 'code', value: '_a*'.repeat(2_000) }])
  })
})
