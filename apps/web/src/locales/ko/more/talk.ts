import type { talk as english } from '../../en/more/talk.ts'
import type { Translation } from '../../translation.ts'

export const talk = {
  'page.roomMissing': '들어갈 수 없는 방이에요',
  'page.roomMissing.hint': '비공개 방이거나, 방에서 내보내졌을 수 있어요.',
  'page.roomMissing.back': '방 목록으로 돌아가기',

  'message.actions': '이 메시지로 할 수 있는 일',
  'message.copyLink': '링크 복사',
  'message.copyText': '텍스트 복사',
  'message.linkCopied': '링크를 복사했어요',
  'message.textCopied': '텍스트를 복사했어요',
  'message.cancel': '취소',
  'message.editLabel': '메시지 수정',
  'message.editHint': 'Enter로 저장, Esc로 취소',
  'message.deleteTitle': '이 메시지를 삭제할까요?',
  'message.deleteBody': '모두에게서 내용이 사라져요. 되돌릴 수 없어요.',
} as const satisfies Translation<typeof english, 'other'>
