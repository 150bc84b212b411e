import type { core as english } from '../../en/more/core.ts'
import type { Translation } from '../../translation.ts'

export const core = {
  'language.hint': '이 기기에만 저장돼요.',
} as const satisfies Translation<typeof english, 'other'>
