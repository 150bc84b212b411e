import type { statuses as english } from '../en/statuses.ts'
import type { Translation } from '../translation.ts'

export const statuses = {
  'status.until': '{text}, {time}까지',

  'quiet.moon': '방해받고 싶지 않대요',
} as const satisfies Translation<typeof english, 'other'>
