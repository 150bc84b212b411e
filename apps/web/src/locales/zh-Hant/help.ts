import type { help as english } from '../en/help.ts'
import type { Translation } from '../translation.ts'

export const help = {
  'help.menu': '說明',
  'help.keys': '鍵盤快速鍵',
  'help.check': '連線檢查',
  'help.about': '關於 Duplex',
  'connection.check': '為什麼？',
} as const satisfies Translation<typeof english, 'other'>
