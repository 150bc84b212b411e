import type { messages as english } from '../../en/more/messages.ts'
import type { Translation } from '../../translation.ts'

export const messages = {
  'message.more': '更多',
  'message.reply': '回复',
  'message.saveIt': '稍后查看',
  'message.unsave': '取消稍后查看',
  'message.isSaved': '已加入稍后查看',
  'message.isUnsaved': '已取消稍后查看',
  'message.unpin': '取消置顶',
  'message.isPinned': '已在聊天室置顶',
  'message.isUnpinned': '已取消置顶',
  'message.forward': '转发',
  'message.unread': '从这里标为未读',
  'message.originalOf': '在 {room} 中查看',

  'reactions.quick': '快速回应',
  'reactions.with': '用 {emoji} 回应',

  'thread.title': '话题',
  'thread.label': '此话题的消息',
  'thread.failed': '无法加载话题。',

  'history.title': '历史版本',
  'history.now': '当前',
  'history.until': '到 {time}',
  'history.empty': '没有保留历史版本。',

  'saved.show': '查看全部',
  'saved.empty': '还没有稍后查看的消息',
  'saved.empty.text': '将消息加入稍后查看，就能在这里找到。其他人看不到。',
  'saved.more': '显示更多',
  'saved.failed': '无法加载稍后查看的消息。',
  'saved.remove': '取消稍后查看',

  'forward.title': '转发消息',
  'forward.to': '转发到',
  'forward.find': '查找聊天室或成员',
  'forward.none': '你没有加入这个名称的聊天室。',
  'forward.comment': '想补充的话',
  'forward.action': '转发',
  'forward.wrote': '{name} 在 {room}',
  'forward.private': '这是在非公开场合说的。{room} 里的人都会看到。',
  'forward.done': '已转发到 {room}',
  'forward.show': '查看',
} as const satisfies Translation<typeof english, 'other'>
