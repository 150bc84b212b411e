import type { messages as english } from '../../en/more/messages.ts'
import type { Translation } from '../../translation.ts'

export const messages = {
  'message.more': '더 보기',
  'message.reply': '답장',
  'message.saveIt': '나중에 보기',
  'message.unsave': '나중에 보기 취소',
  'message.isSaved': '나중에 보려고 저장했어요',
  'message.isUnsaved': '저장을 취소했어요',
  'message.unpin': '고정 해제',
  'message.isPinned': '방에 고정했어요',
  'message.isUnpinned': '고정을 해제했어요',
  'message.forward': '전달',
  'message.unread': '여기부터 읽지 않음',
  'message.originalOf': '{room}에서 보기',

  'reactions.quick': '한 번에 반응하기',
  'reactions.with': '{emoji} 반응 남기기',

  'thread.title': '스레드',
  'thread.label': '이 스레드의 메시지',
  'thread.failed': '스레드를 불러오지 못했어요.',

  'history.title': '이전 버전',
  'history.now': '지금',
  'history.until': '{time}까지',
  'history.empty': '남아 있는 이전 버전이 없어요.',

  'saved.show': '모두 보기',
  'saved.empty': '저장한 것이 없어요',
  'saved.empty.text': '메시지를 저장하면 여기서 다시 찾을 수 있어요. 다른 사람에게는 보이지 않아요.',
  'saved.more': '더 보기',
  'saved.failed': '저장한 것을 불러오지 못했어요.',
  'saved.remove': '나중에 보기 취소',

  'forward.title': '메시지 전달',
  'forward.to': '받는 곳',
  'forward.find': '방이나 사람 찾기',
  'forward.none': '그런 이름의 방에 들어가 있지 않아요.',
  'forward.comment': '덧붙일 말',
  'forward.action': '전달',
  'forward.wrote': '{room}의 {name}님',
  'forward.private': '비공개로 나눈 말이에요. {room}에 있는 모두가 읽게 돼요.',
  'forward.done': '{room}에 전달했어요',
  'forward.show': '보기',
} as const satisfies Translation<typeof english, 'other'>
