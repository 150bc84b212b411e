import type { help as english } from '../en/help.ts'
import type { Translation } from '../translation.ts'

export const help = {
  'help.menu': '帮助',
  'help.keys': '键盘快捷键',
  'help.check': '连接检查',
  'help.about': '关于 Duplex',
  'connection.check': '为什么？',
} as const satisfies Translation<typeof english, 'other'>
