import type { rooms as english } from '../en/rooms.ts'
import type { Translation } from '../translation.ts'

export const rooms = {
  'rules.slow.off': '없음',
  'rules.seconds.other': '{count}초',
  'rules.minutes.other': '{count}분',
  'rules.hours.other': '{count}시간',

  'pins.show': '고정된 메시지',

  'room.announcements': '소유자만 쓰는 방',
  'room.slow': '메시지 사이의 간격: {pause}',
  'room.topicAdd': '주제 추가',
  'room.topicChange': '주제: {topic}. 방 정보',
} as const satisfies Translation<typeof english, 'other'>
