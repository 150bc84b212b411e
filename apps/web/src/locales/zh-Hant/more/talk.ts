import type { talk as english } from '../../en/more/talk.ts'
import type { Translation } from '../../translation.ts'

export const talk = {
  'page.roomMissing': '你無法進入這個聊天室',
  'page.roomMissing.hint': '它可能是私人的，或你已被移出。',
  'page.roomMissing.back': '返回聊天室',

  'message.actions': '對這則訊息的操作',
  'message.copyLink': '複製連結',
  'message.copyText': '複製文字',
  'message.linkCopied': '連結已複製',
  'message.textCopied': '文字已複製',
  'message.cancel': '取消',
  'message.editLabel': '編輯你的訊息',
  'message.editHint': 'Enter 儲存，Esc 取消',
  'message.deleteTitle': '要刪除這則訊息嗎？',
  'message.deleteBody': '所有人都將看不到它的內容，無法復原。',
} as const satisfies Translation<typeof english, 'other'>
