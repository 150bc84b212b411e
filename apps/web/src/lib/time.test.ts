import { describe, expect, it } from 'vitest'
import { speech } from '../locales/language.svelte.ts'
import { briefTime, clockTime, dayLabel, fromNow, longDate, timeOfDay } from './time.ts'

const now = new Date(2026, 10, 19, 0, 30)
const locally = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString()

describe('days', () => {
  it('have names while they are near', () => {
    expect(dayLabel('2026-11-19', now)).toBe('Today')
    expect(dayLabel('2026-11-18', now)).toBe('Yesterday')
  })

  it('have a weekday within the year, and the year beyond it', () => {
    expect(dayLabel('2026-11-16', now)).toMatch(/Monday/)
    expect(dayLabel('2026-11-16', now)).not.toMatch(/2026/)
    expect(dayLabel('2025-12-31', now)).toMatch(/2025/)
    expect(dayLabel('2026-11-20', now)).toMatch(/Friday/)
  })

  it('begin with a capital, as `Today` does, also in a language that writes days small', () => {
    const { language, texts } = speech
    speech.speak('es', texts, [])
    expect(dayLabel('2026-11-19', now)).toBe('Hoy')
    expect(dayLabel('2026-11-16', now)).toBe('Lunes, 16 de noviembre')
    speech.speak(language, texts, [])
  })
})

describe('times', () => {
  it('are those of the place where the reader is', () => {
    expect(clockTime(locally(2026, 10, 18, 16, 41))).toMatch(/^(16:41|4:41\sPM)$/)
    expect(briefTime(locally(2026, 10, 18, 16, 41))).toMatch(/^(16|4):41$/)
    expect(timeOfDay('16:41')).toMatch(/^(16:41|4:41\sPM)$/)
    expect(longDate(locally(2026, 10, 18, 16, 41))).toMatch(/November/)
  })

  it('are told from now while they are near, in both directions', () => {
    const at = now.getTime()
    expect(fromNow(new Date(at - 5 * 60_000).toISOString(), at)).toBe('5 minutes ago')
    expect(fromNow(new Date(at + 7 * 86_400_000).toISOString(), at)).toBe('in 7 days')
    expect(fromNow(new Date(at - 3_000).toISOString(), at)).toBe('now')
    expect(fromNow(new Date(at - 60 * 86_400_000).toISOString(), at)).toMatch(/2026/)
  })
})
