import type { statuses as english } from '../en/statuses.ts'
import type { Translation } from '../translation.ts'

export const statuses = {
  'status.until': '{text}, hasta {time}',

  'quiet.moon': 'Prefiere que no le molesten',
} as const satisfies Translation<typeof english, 'one' | 'other'>
