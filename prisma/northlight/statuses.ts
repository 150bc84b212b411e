import type { Status } from '@duplex/protocol/entities'
import type { Handle } from './people.ts'

/** What some of them say about themselves. */
export const statuses: Partial<Record<Handle, Status>> = {
  chidi: { emoji: '🚆', text: 'On the train', until: null },
  luca: { emoji: '🌴', text: 'Away until Monday', until: null },
  noa: { emoji: '🎧', text: 'Writing', until: null },
  seoyeon: { emoji: '🏡', text: '재택 근무', until: null },
}
