import type { talk as english } from '../../en/more/talk.ts'
import type { Translation } from '../../translation.ts'

export const talk = {
  'page.roomMissing': '你无法进入这个聊天室',
  'page.roomMissing.hint': '它可能是私密的，或你已被移出。',
  'page.roomMissing.back': '返回聊天室',

  'message.actions': '对这条消息的操作',
  'message.copyLink': '复制链接',
  'message.copyText': '复制文字',
  'message.linkCopied': '链接已复制',
  'message.textCopied': '文字已复制',
  'message.cancel': '取消',
  'message.editLabel': '编辑你的消息',
  'message.editHint': 'Enter 保存，Esc 取消',
  'message.deleteTitle': '要删除这条消息吗？',
  'message.deleteBody': '所有人都将看不到它的内容，无法撤销。',
} as const satisfies Translation<typeof english, 'other'>
