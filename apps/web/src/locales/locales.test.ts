import { refusals } from '@duplex/protocol/refusals'
import { describe, expect, it } from 'vitest'
import { texts } from './en/index.ts'
import { byName } from '../lib/collation.ts'
import { inRow } from '../lib/row.ts'
import { listed, refusalText, t, tn } from './index.ts'
import { speech } from './language.svelte.ts'
import { bestOf, load, localeOf } from './languages.ts'

describe('texts', () => {
  it('fills the slots of a text', () => {
    expect(t('ui.close')).toBe('Close')
    expect(tn('refusal.wait', 1)).toContain('1 second,')
    expect(tn('refusal.wait', 1200)).toContain('1,200 seconds')
  })

  it('has a sentence for every refusal, and says how long to wait', () => {
    for (const code of Object.keys(refusals) as (keyof typeof refusals)[]) expect(refusalText({ code })).toMatch(/\.$/)
    expect(refusalText({ code: 'limit.rate', retryAfter: 11.2 })).toContain('12 seconds')
  })

  it('counts one thing and several things with the same slots', () => {
    const stems = Object.keys(texts)
      .filter((key) => key.endsWith('.other'))
      .map((key) => key.slice(0, -'.other'.length))
    for (const stem of stems) expect(texts, stem).toHaveProperty([`${stem}.one`])
  })
})

describe('languages', () => {
  it('are found for what a browser wants', () => {
    expect(bestOf(['ko-KR', 'en'])).toBe('ko')
    expect(bestOf(['zh-TW'])).toBe('zh-Hant')
    expect(bestOf(['zh-HK', 'en-US'])).toBe('zh-Hant')
    expect(bestOf(['zh-MO'])).toBe('zh-Hant')
    expect(bestOf(['zh'])).toBe('zh-Hans')
    expect(bestOf(['zh-SG'])).toBe('zh-Hans')
    expect(bestOf(['de-AT', 'es-MX', 'en'])).toBe('es')
    expect(bestOf(['de', 'not a tag'])).toBe('en')
  })

  it('write dates and numbers by the custom of the place the browser names', () => {
    expect(localeOf('en', ['ko', 'en-GB'])).toBe('en-GB')
    expect(localeOf('ko', ['en-GB'])).toBe('ko')
  })

  it('count, list and sort in their own way', async () => {
    try {
      speech.speak('es', await load('es'), ['es-ES'])
      expect(tn('message.replies', 1)).toBe('1 respuesta')
      expect(tn('message.replies', 12_000)).toBe('12.000 respuestas')
      expect(listed(['Ann', 'Bob', 'Cat'])).toBe('Ann, Bob y Cat')
      expect(['nz', 'ñu', 'oh', 'na'].sort(byName)).toEqual(['na', 'nz', 'ñu', 'oh'])
      speech.speak('ko', await load('ko'), [])
      expect(tn('message.replies', 1)).toBe('답장 1개')
      expect(tn('message.replies', 2)).toBe('답장 2개')
      speech.speak('zh-Hans', await load('zh-Hans'), [])
      expect(listed(['Ann', 'Bob', 'Cat'])).toBe('Ann、Bob和Cat')
      expect(inRow(['Ann', 'Bob'])).toBe('Ann、Bob')
      expect(['张', '李', '王'].sort(byName)).toEqual(['李', '王', '张'])
    } finally {
      speech.speak('en', await load('en'), [])
    }
  })
})
