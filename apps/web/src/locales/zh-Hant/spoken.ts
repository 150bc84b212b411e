import type { spoken as english } from '../en/spoken.ts'
import type { Translation } from '../translation.ts'

export const spoken = {
  'key.Enter': 'Enter',
  'key.Escape': 'Esc',
  'key.Delete': 'Del',
  'key.Shift': 'Shift',
  'key.Backspace': 'Backspace',
  'key.Home': 'Home',
  'key.End': 'End',
  'key.PageUp': 'PgUp',
  'key.PageDown': 'PgDn',
  'sidebar.region': '側邊欄',
  'spoken.then': '{before}。{next}',
  'spoken.says': '{name}：{text}',
  'spoken.answers': '回覆 {name}',
  'spoken.poll': '附有投票',
  'spoken.reactions': '表情回應：{list}',
  'spoken.reaction': '{emoji} {count} 個',
  'spoken.new.other': '{room} 有 {count} 則新訊息',
  'spoken.forYou.other': '{room} 有 {count} 則訊息與你有關',
  'spoken.forYouIn.other': '{count} 個聊天室有與你有關的訊息',
  'spoken.online': '已恢復連線',
  'spoken.onlineSending.other': '已恢復連線。{count} 則訊息正在傳送',
} as const satisfies Translation<typeof english, 'other'>
