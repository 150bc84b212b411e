import type { messages as english } from '../en/messages.ts'
import type { Translation } from '../translation.ts'

export const messages = {
  'message.thread': '스레드 열기',
  'message.react': '반응',
  'message.saved': '나중에 보려고 저장함',
  'message.pin': '방에 고정',
  'message.pinned': '고정됨',
  'message.history': '이전 버전',
  'message.you': '나',
  'message.others.other': '{names} 외 {count}명',
  'message.noWords': '메시지',
  'message.originalDeleted': '원본이 삭제되었어요',
  'message.originalMissing': '원본이 더는 여기에 없어요',
  'message.replies.other': '답장 {count}개',

  'reactions.label': '반응',
  'reactions.who': '{names}: {emoji}',

  'saved.title': '나중에 보기',
} as const satisfies Translation<typeof english, 'other'>
