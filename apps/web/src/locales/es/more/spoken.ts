import type { spoken as english } from '../../en/more/spoken.ts'
import type { Translation } from '../../translation.ts'

export const spoken = {
  'message.editHintCommand': '{keys} guarda, Esc cancela',
} as const satisfies Translation<typeof english, 'one' | 'other'>
