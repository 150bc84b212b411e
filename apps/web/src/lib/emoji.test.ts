import { describe, expect, it } from 'vitest'
import type { Language } from '../locales/languages.ts'
import { loadEmoji, searchEmoji } from './emoji.ts'
import { tones, withTone } from './emoji/tones.ts'

const all = await loadEmoji()
const found = (query: string, liked?: string[]) => searchEmoji(all, query, liked).map(({ emoji }) => emoji)

describe('the emoji one can pick', () => {
  it('are all such as the server takes, also in every skin', () => {
    for (const { emoji, name } of all)
      for (const tone of tones) expect(withTone(emoji, tone), name).toMatch(/^\p{RGI_Emoji}$/v)
  })

  it('are each there once, with a name', () => {
    expect(new Set(all.map(({ emoji }) => emoji)).size).toBe(all.length)
    expect(all.every(({ name }) => name.length > 0)).toBe(true)
  })
})

describe('finding one', () => {
  it('takes the short names people know, and what it shows', () => {
    expect(found('tada')[0]).toBe('🎉')
    expect(found('+1')[0]).toBe('👍')
    expect(found('thumbs up')[0]).toBe('👍')
    expect(found('party')).toContain('🎉')
    expect(found('flag swi')[0]).toBe('🇨🇭')
  })

  it('minds neither capitals nor underscores, and not the order of words', () => {
    expect(found('HEART_EYES')[0]).toBe('😍')
    expect(found('eyes heart')).toContain('😍')
  })

  it('takes the words of the language of the page, and those of English', async () => {
    const firstIn = async (language: Language, query: string) =>
      searchEmoji(await loadEmoji({ language }), query).map(({ emoji }) => emoji)
    expect(await firstIn('es', 'corazon')).toContain('❤️')
    expect(await firstIn('ko', '케이크')).toContain('🎂')
    expect(await firstIn('zh-Hans', '蛋糕')).toContain('🎂')
    expect(await firstIn('zh-Hant', '蛋糕')).toContain('🎂')
    expect(await firstIn('zh-Hant', 'cake')).toContain('🎂')
  })

  it('puts those one uses before others that fit as well', () => {
    expect(found('smil', ['😈'])).toContain('😈')
    expect(found('cat', ['😹'])[0]).not.toBe('😹')
    const cats = found('ca', ['🐈'])
    expect(cats.indexOf('🐈')).toBeLessThan(cats.indexOf('🌵'))
  })

  it('finds nothing for what is nothing', () => {
    expect(found('qqqq')).toEqual([])
  })
})

describe('skin', () => {
  it('is on everybody in it, and on nothing else', () => {
    expect(withTone('👍', '\u{1F3FD}')).toBe('👍🏽')
    expect(withTone('☝️', '\u{1F3FF}')).toBe('☝🏿')
    expect(withTone('🎉', '\u{1F3FF}')).toBe('🎉')
    expect(withTone('👍', '')).toBe('👍')
  })
})
