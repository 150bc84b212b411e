import type { rooms as english } from '../en/rooms.ts'
import type { Translation } from '../translation.ts'

export const rooms = {
  'rules.slow.off': '無',
  'rules.seconds.other': '{count} 秒',
  'rules.minutes.other': '{count} 分鐘',
  'rules.hours.other': '{count} 小時',

  'pins.show': '釘選的訊息',

  'room.announcements': '僅擁有者可發言',
  'room.slow': '訊息間隔：{pause}',
  'room.topicAdd': '新增主題',
  'room.topicChange': '主題：{topic}。關於聊天室',
} as const satisfies Translation<typeof english, 'other'>
