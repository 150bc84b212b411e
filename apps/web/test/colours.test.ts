import { accents } from '@duplex/protocol/accents'
import { displayable } from 'culori'
import { describe, expect, test } from 'vitest'
import { Colours, type Look } from './support/colours.ts'

const looks = (['light', 'dark'] as const).flatMap((theme) =>
  (['normal', 'high'] as const).flatMap((contrast) => accents.map((accent): Look => ({ theme, contrast, accent }))),
)

const grounds = ['--paper', '--paper-2', '--paper-3', '--float', '--thumb', '--accent-wash']
const still = grounds.filter((ground) => ground !== '--thumb')

/** What is read, and what it is read on, the nearest ground first. */
const texts: [ink: string, ...grounds: [string, ...string[]]][] = [
  ...grounds.flatMap((ground): [string, string][] => [
    ['--ink', ground],
    ['--ink-2', ground],
  ]),
  ...still.map((ground): [string, string] => ['--ink-3', ground]),
  ...still.map((ground): [string, string] => ['--accent-2', ground]),
  ['--accent', '--paper'],
  ['--accent', '--float'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-2'],
  ['--accent-3', '--accent-tint', '--accent-wash'],
  ['--accent-3', '--accent-tint', '--paper'],
  ['--accent-3', '--accent-tint', '--paper-2'],
  ['--ink', '--accent-tint', '--paper'],
  ['--ink', '--accent-tint', '--accent-wash'],
  ['--rose', '--paper'],
  ['--rose', '--float'],
  ['--rose', '--rose-wash'],
  ['--on-rose', '--rose'],
  ['--paper', '--ink'],
  ['oklch(from var(--paper) l c h / 0.7)', '--ink'],
  ['--ink-2', '--tally'],
  ['--qr-ink', '--qr-ground'],
  ...['keyword', 'string', 'number', 'name'].flatMap((kind) =>
    ['--paper', '--paper-2', '--paper-3'].map((ground): [string, string] => [`--code-${kind}`, ground]),
  ),
]

/** What has to be seen, but not read: edges of what can be used, where one is, who is here. */
const shapes: [string, string][] = ['--paper', '--paper-2', '--paper-3', '--float'].flatMap((ground) => [
  ['--focus', ground],
  ...(ground === '--paper-3'
    ? []
    : ([
        ['--line-control', ground],
        ['--leaf', ground],
      ] as [string, string][])),
])

describe.each(looks)('$theme, contrast $contrast, $accent', (look) => {
  const colours = new Colours(look)
  const high = look.contrast === 'high'
  const tooClose = (pairs: [string, ...[string, ...string[]]][], least: number): string[] =>
    pairs
      .map((pair) => ({ pair, contrast: colours.contrast(...pair) }))
      .filter(({ contrast }) => contrast < least)
      .map(({ pair: [ink, ...on], contrast }) => `${ink} on ${on.join(' on ')}: ${contrast.toFixed(2)}`)

  test('every text can be read on every ground it stands on', () => {
    expect(tooClose(texts, high ? 7 : 4.5)).toEqual([])
  })

  test('what has to be seen stands out', () => {
    expect(tooClose(shapes, high ? 4.5 : 3)).toEqual([])
  })

  test('with high contrast, lines are seen as well', () => {
    if (high)
      expect(
        tooClose(
          [
            ['--line', '--paper'],
            ['--line', '--paper-2'],
          ],
          3,
        ),
      ).toEqual([])
  })

  test('no colour is one that screens cannot show', () => {
    const seen = ['--accent', '--accent-2', '--accent-3', '--rose', '--leaf', '--focus', '--code-string', '--code-name']
    expect(seen.filter((token) => !displayable(colours.of(token)))).toEqual([])
  })
})

test('initials can be read in every hue', () => {
  const hues = Array.from({ length: 36 }, (_, index) => index * 10)
  for (const theme of ['light', 'dark'] as const)
    for (const contrast of ['normal', 'high'] as const) {
      const colours = new Colours({ theme, contrast, accent: 'ember' })
      for (const hue of hues)
        expect(
          colours.contrast(`oklch(var(--avatar-ink) ${hue})`, `oklch(var(--avatar-ground) ${hue})`),
        ).toBeGreaterThanOrEqual(contrast === 'high' ? 7 : 4.5)
    }
})
