import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'

describe('hostile texts', () => {
  /** Of the processor, not of the clock: the machine may have other work. */
  const msSpent = (before: NodeJS.CpuUsage): number => process.cpuUsage(before).user / 1_000
  const shapes = [
    '*', '[', '`', '(', '<', '@', '![a](', '> ', '_a*', '*a ', '**a', '~~a', '- ', '1. ', '> - ', '* a\n', '|a', '|a|\n|-|\n', '[a](b', '[a][b]',
    '](', '*a**', '_.', '*é_', '<@0', 'a@', 'a@b.', 'www.', 'https://a', '-a', '\\', '&', '\n', '\t', '#', '```\n', '`a``b', '​', '🎉', '\u202e',
    '||', '||a', '||a|| ', '<#0', '<!room>', '<!', '||**a',
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
    parse(hostile)
    expect(msSpent(before)).toBeLessThan(1_000)
  })

  it.each(shapes)('as long as a message may be, of %j, neither hold the page up nor nest without end', (shape) => {
    const hostile = shape.repeat(8_000 / shape.length)
    const before = process.cpuUsage()
    const tree = parse(hostile)
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
      const tree = parse(hostile.slice(0, 8_000))
      expect(msSpent(before), JSON.stringify(few)).toBeLessThan(1_000)
      expect(deepest(tree.blocks), JSON.stringify(few)).toBeLessThan(60)
    }
  })

  it('of any kind end in a tree that says nothing the author did not write', () => {
    const said = (nodes: readonly object[]): string[] =>
      nodes.flatMap((node) => {
        const { value, children, items, rows } = node as Record<string, unknown>
        return [
          ...(typeof value === 'string' ? [value] : []),
          ...[children, items, rows].flatMap((inner) => said((inner ?? []) as object[])),
        ]
      })
    const unit = fc.oneof(
      fc.constantFrom(...shapes, '\n\n', ' ', 'word', '```', '`', '|-|'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    )
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (parts) => {
        const source = parts.join('')
        const tree = parse(source)
        expect(deepest(tree.blocks)).toBeLessThan(60)
        const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
        for (const piece of said(tree.blocks)) expect(letters(source)).toContain(letters(piece))
      }),
      { numRuns: 1_000 },
    )
  })

  it.each(['_a*'.repeat(2_000), '- a\n'.repeat(400), '[a](b)'.repeat(401), '>'.repeat(13)])(
    'that keep the parser busy are shown as they were typed: %j',
    (text) => expect(parse(text).blocks).toEqual([{ type: 'code', language: null, value: text }]),
  )
})
