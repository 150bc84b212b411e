import type { core as english } from '../../en/more/core.ts'
import type { Translation } from '../../translation.ts'

export const core = {
  'language.hint': '只儲存在這部裝置上。',
} as const satisfies Translation<typeof english, 'other'>
