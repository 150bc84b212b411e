import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import type { Block, Inline } from '../src/tree.ts'

const ann = '01930c7a-5b2e-7c41-9f00-0123456789ab'
const blocks = (text: string): Block[] => parse(text).blocks
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
    expect(parse('🎉').onlyEmoji).toBe(true)
    expect(parse('👩‍🚀 👍🏽\n🇨🇭').onlyEmoji).toBe(true)
    expect(parse('🎉 yes').onlyEmoji).toBe(false)
    expect(parse('42').onlyEmoji).toBe(false)
    expect(parse('').onlyEmoji).toBe(false)
  })

  it('takes words alone for what the parser would make of them', () => {
    const pieces = ['word', 'Ünï', '안녕', '你好，', 'www.a.de', 'http://a.de', 'a@b.c', ' ', '  ', '-', '--', '—', '1.', '(', ')', '!', '?', ':', '/', "'", '"', '+', '=', '%', '🎉', '👩‍🚀', '\u{301}', '.', '…'] // prettier-ignore
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => `word${parts.join('')}`)
    fc.assert(
      fc.property(texts, (text) => {
        // With an emphasised word behind it, nothing is words alone.
        const { blocks, words } = parse(`${text}\n\n*so*`)
        expect([parse(text).blocks, parse(text).words]).toEqual([blocks.slice(0, 1), words.slice(0, -1)])
      }),
      { numRuns: 3_000 },
    )
  })

  it('is parsed once', () => {
    expect(parse('the same *text*')).toBe(parse('the same *text*'))
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

describe('rooms and calls', () => {
  it('are named by id, or for everybody', () => {
    expect(inline(`see <#${ann}>`)).toEqual([text('see '), { type: 'room', roomId: ann }])
    expect(inline('<!room> and <!here>')).toEqual([
      { type: 'call', call: 'room' },
      text(' and '),
      { type: 'call', call: 'here' },
    ])
  })

  it('stay text where they are not', () => {
    for (const typed of ['<!everyone>', '<#general>', '<!>', '<#>', `<!${ann}>`, '<!room', '<@room>'])
      expect(inline(typed)).toEqual([text(typed)])
    expect(inline('`<!room>`')).toEqual([{ type: 'code', value: '<!room>' }])
  })
})

describe('spoilers', () => {
  const spoiler = (...children: Inline[]): Inline => ({ type: 'spoiler', children })

  it('hide what stands between two bars, whatever it is', () => {
    expect(inline('he ||dies||.')).toEqual([text('he '), spoiler(text('dies')), text('.')])
    expect(inline('||**he** dies||')).toEqual([spoiler({ type: 'strong', children: [text('he')] }, text(' dies'))])
    expect(inline('||a|| ||b||')).toEqual([spoiler(text('a')), text(' '), spoiler(text('b'))])
    expect(inline('**||a||**')).toEqual([{ type: 'strong', children: [spoiler(text('a'))] }])
    expect(inline('||one\ntwo||')).toEqual([spoiler(text('one'), { type: 'break' }, text('two'))])
  })

  it.each(['a || b || c', 'a ||b', '|| a ||', '||||', '\\||a\\||', '|a|'])('are not in %j', (typed) => {
    expect(inline(typed).some(({ type }) => type === 'spoiler')).toBe(false)
  })

  it('are not in code, nor in a table', () => {
    expect(inline('`||a||`')).toEqual([{ type: 'code', value: '||a||' }])
    expect(blocks('|a||b|\n|-|-|-|\n|1||2|')).toMatchObject([{ type: 'table' }])
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
