import type { reading as english } from '../en/reading.ts'
import type { Translation } from '../translation.ts'

export const reading = {
  'sidebar.favourites': '즐겨찾기',
  'sidebar.jump': '바로 가기',
  'sidebar.inbox': '알림함',
  'sidebar.newSection': '새 섹션',
  'sidebar.sectionMenu': '{name} 섹션',
  'sidebar.emptySection': '방을 여기로 끌어오거나 방 메뉴에서 옮기세요.',
  'sidebar.roomMenu': '{room}에서 할 수 있는 일',
  'sidebar.muted': '알림 꺼짐',
  'sidebar.moved': '{room}: {part} {count}개 중 {place}번째 자리로 옮겼어요',
  'sidebar.movedTo': '{room}: 이제 {part}에 있어요',
  'sidebar.moreBelow.other': '아래에 읽지 않은 방 {count}개',
  'sidebar.moreAbove.other': '위에 읽지 않은 방 {count}개',

  'section.delete': '섹션 삭제',

  'notify.label': '{room} 알림',

  'read.marked': '읽음으로 표시했어요',
  'read.allMarked.other': '방 {count}개를 읽음으로 표시했어요',
  'read.nothing': '모두 읽었어요.',
  'read.undo': '실행 취소',
  'read.unreadFrom': '여기부터 읽지 않음이에요. 다른 곳으로 옮길 때까지 유지돼요.',

  'seen.by': '{names}님이 봤어요',

  'inbox.title': '알림함',
  'inbox.two': '{first}님과 {second}님',
} as const satisfies Translation<typeof english, 'other'>
