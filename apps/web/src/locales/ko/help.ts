import type { help as english } from '../en/help.ts'
import type { Translation } from '../translation.ts'

export const help = {
  'help.menu': '도움말',
  'help.keys': '키보드 단축키',
  'help.check': '연결 확인',
  'help.about': 'Duplex 정보',
  'connection.check': '왜 그런가요?',
} as const satisfies Translation<typeof english, 'other'>
