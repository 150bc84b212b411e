import type { spoken as english } from '../../en/more/spoken.ts'
import type { Translation } from '../../translation.ts'

export const spoken = {
  'message.editHintCommand': '{keys} 키로 저장, Esc로 취소',
} as const satisfies Translation<typeof english, 'other'>
