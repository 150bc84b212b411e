import type { messages as english } from '../en/messages.ts'
import type { Translation } from '../translation.ts'

export const messages = {
  'message.thread': '開啟討論串',
  'message.react': '表情回應',
  'message.saved': '已加入稍後查看',
  'message.pin': '釘選到聊天室',
  'message.pinned': '已釘選',
  'message.history': '先前的版本',
  'message.you': '你',
  'message.others.other': '{names} 和其他 {count} 人',
  'message.noWords': '一則訊息',
  'message.originalDeleted': '原訊息已刪除',
  'message.originalMissing': '原訊息已不在這裡',
  'message.replies.other': '{count} 則回覆',

  'reactions.label': '表情回應',
  'reactions.who': '{names}：{emoji}',

  'saved.title': '稍後查看',
} as const satisfies Translation<typeof english, 'other'>
