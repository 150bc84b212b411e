import type { spoken as english } from '../../en/more/spoken.ts'
import type { Translation } from '../../translation.ts'

export const spoken = {
  'message.editHintCommand': '{keys} 儲存，Esc 取消',
} as const satisfies Translation<typeof english, 'other'>
