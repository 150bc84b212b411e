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
  'sidebar.region': '侧边栏',
  'spoken.then': '{before}。{next}',
  'spoken.says': '{name}：{text}',
  'spoken.answers': '回复 {name}',
  'spoken.poll': '附有投票',
  'spoken.reactions': '表情回应：{list}',
  'spoken.reaction': '{emoji} {count} 个',
  'spoken.new.other': '{room} 有 {count} 条新消息',
  'spoken.forYou.other': '{room} 有 {count} 条消息与你有关',
  'spoken.forYouIn.other': '{count} 个聊天室有与你有关的消息',
  'spoken.online': '已恢复连接',
  'spoken.onlineSending.other': '已恢复连接。{count} 条消息正在发送',
} as const satisfies Translation<typeof english, 'other'>
