import { refusals } from '@duplex/protocol/refusals'
import { describe, expect, it } from 'vitest'
import { texts } from './en/index.ts'
import { refusalText, t, tn } from './index.ts'

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

  it('keeps its voice down: no exclamation marks, no stray blanks', () => {
    for (const [key, text] of Object.entries(texts)) expect(text, key).not.toMatch(/!|^\s|\s$| {2}/)
  })
})
