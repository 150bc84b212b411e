import type { messages as english } from '../../en/more/messages.ts'
import type { Translation } from '../../translation.ts'

export const messages = {
  'message.more': '更多',
  'message.reply': '回覆',
  'message.saveIt': '稍後查看',
  'message.unsave': '取消稍後查看',
  'message.isSaved': '已加入稍後查看',
  'message.isUnsaved': '已取消稍後查看',
  'message.unpin': '取消釘選',
  'message.isPinned': '已釘選到聊天室',
  'message.isUnpinned': '已取消釘選',
  'message.forward': '轉傳',
  'message.unread': '從這裡標為未讀',
  'message.originalOf': '在 {room} 中顯示',

  'reactions.quick': '快速回應',
  'reactions.with': '用 {emoji} 回應',

  'thread.title': '討論串',
  'thread.label': '此討論串的訊息',
  'thread.failed': '無法載入討論串。',

  'history.title': '先前的版本',
  'history.now': '目前',
  'history.until': '到 {time}',
  'history.empty': '沒有保留先前的版本。',

  'saved.show': '顯示全部',
  'saved.empty': '還沒有稍後查看的訊息',
  'saved.empty.text': '將訊息加入稍後查看，就能在這裡找到。其他人看不到。',
  'saved.more': '顯示更多',
  'saved.failed': '無法載入稍後查看的訊息。',
  'saved.remove': '取消稍後查看',

  'forward.title': '轉傳訊息',
  'forward.to': '轉傳到',
  'forward.find': '尋找聊天室或成員',
  'forward.none': '你沒有加入這個名稱的聊天室。',
  'forward.comment': '想補充的話',
  'forward.action': '轉傳',
  'forward.wrote': '{name} 於 {room}',
  'forward.private': '這是在非公開場合說的。{room} 裡的人都會看到。',
  'forward.done': '已轉傳到 {room}',
  'forward.show': '顯示',
} as const satisfies Translation<typeof english, 'other'>
