import type { Span } from '../../lib/spans.ts'

export interface Preset {
  name: 'meeting' | 'commuting' | 'sick' | 'holiday' | 'remote'
  emoji: string
  ends: Span | null
}

/** What people are up to most often, and how long that takes. */
export const presets: readonly Preset[] = [
  { name: 'meeting', emoji: '🗓️', ends: 'hour' },
  { name: 'commuting', emoji: '🚌', ends: 'halfHour' },
  { name: 'sick', emoji: '🤒', ends: 'today' },
  { name: 'holiday', emoji: '🌴', ends: null },
  { name: 'remote', emoji: '🏡', ends: 'today' },
]
