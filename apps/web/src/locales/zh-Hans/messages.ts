import type { messages as english } from '../en/messages.ts'
import type { Translation } from '../translation.ts'

export const messages = {
  'message.thread': '打开话题',
  'message.react': '表情回应',
  'message.saved': '已加入稍后查看',
  'message.pin': '在聊天室置顶',
  'message.pinned': '已置顶',
  'message.history': '历史版本',
  'message.you': '你',
  'message.others.other': '{names} 和其他 {count} 人',
  'message.noWords': '一条消息',
  'message.originalDeleted': '原消息已删除',
  'message.originalMissing': '原消息已不在这里',
  'message.replies.other': '{count} 条回复',

  'reactions.label': '表情回应',
  'reactions.who': '{names}：{emoji}',

  'saved.title': '稍后查看',
} as const satisfies Translation<typeof english, 'other'>
