import type { help as english } from '../../en/more/help.ts'
import type { Translation } from '../../translation.ts'

export const help = {
  'help.api': 'API 參考',
  'about.version': '版本 {version}',
  'about.text': '一條連線，雙向暢通，時刻都在。自由軟體，採用 MIT 授權條款。',
  'first.title': '開始使用',
  'first.done': '{done}/{all}',
  'first.dismiss': '不再顯示「開始使用」',
  'first.invite': '邀請一位成員',
  'first.rooms': '建立第二個聊天室',
  'first.colour': '為工作區選一種顏色',
  'first.status': '說說你在做什麼',
} as const satisfies Translation<typeof english, 'other'>
