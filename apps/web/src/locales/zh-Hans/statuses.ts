import type { statuses as english } from '../en/statuses.ts'
import type { Translation } from '../translation.ts'

export const statuses = {
  'status.until': '{text}，到 {time}',

  'quiet.moon': '不想被打扰',
} as const satisfies Translation<typeof english, 'other'>
