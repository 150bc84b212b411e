import { describe, expect, it } from 'vitest'
import { highlight } from './highlight.ts'

const said = (pieces: { text: string }[] | null): string => (pieces ?? []).map(({ text }) => text).join('')
/** Of the processor, not of the clock: the machine may have other work. */
const msSpent = (before: NodeJS.CpuUsage): number => process.cpuUsage(before).user / 1_000

describe('code', () => {
  it('has colours where somebody said what language it is', async () => {
    const pieces = await highlight('ts', "const a = 'b' // c")
    expect(pieces).toContainEqual({ text: 'const', kind: 'keyword' })
    expect(pieces).toContainEqual({ text: "'b'", kind: 'string' })
    expect(pieces).toContainEqual({ text: '// c', kind: 'comment' })
  })

  it('says the same with colours as without', async () => {
    const code = '<a href="x">&amp;</a>\n\n\t<script>alert(1)</script>\n'
    for (const language of ['html', 'js', 'python', 'diff', 'JSON'])
      expect(said(await highlight(language, code))).toBe(code)
  })

  it('has none in a language nobody knows', async () => {
    expect(await highlight('klingon', 'nuqneH')).toBeNull()
    expect(await highlight('constructor', 'x')).toBeNull()
    expect(await highlight('__proto__', 'x')).toBeNull()
  })

  it.each([
    'ts',
    'python',
    'xml',
    'markdown',
    'sql',
    'bash',
    'css',
    'json',
    'ruby',
    'perl',
    'php',
    'cpp',
    'csharp',
    'yaml',
    'kotlin',
    'swift',
    'java',
    'rust',
    'go',
    'r',
    'less',
    'scss',
    'ini',
    'makefile',
    'lua',
    'vbnet',
    'graphql',
    'objectivec',
    'wasm',
    'arduino',
    'diff',
    'shell',
  ])(
    'as long as a message may be does not hold the page up, in %s',
    async (language) => {
      for (const shape of [
        '(',
        '<a ',
        '"',
        '{',
        'a',
        ' ',
        'a.',
        '//',
        '/*',
        '$(',
        '#',
        '[a](',
        '0',
        '_',
        '-',
        '@a(',
        'a<',
      ]) {
        const code = shape.repeat(8_000 / shape.length)
        const before = process.cpuUsage()
        await highlight(language, code)
        expect(msSpent(before), shape).toBeLessThan(1_000)
      }
    },
    60_000,
  )
})
