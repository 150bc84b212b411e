import type { core as english } from '../../en/more/core.ts'
import type { Translation } from '../../translation.ts'

export const core = {
  'language.hint': 'Se guarda en este dispositivo.',
} as const satisfies Translation<typeof english, 'one' | 'other'>
