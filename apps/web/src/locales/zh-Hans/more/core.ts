import type { core as english } from '../../en/more/core.ts'
import type { Translation } from '../../translation.ts'

export const core = {
  'language.hint': '仅保存在此设备上。',
} as const satisfies Translation<typeof english, 'other'>
