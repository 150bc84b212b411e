import type { rooms as english } from '../en/rooms.ts'
import type { Translation } from '../translation.ts'

export const rooms = {
  'rules.slow.off': '无',
  'rules.seconds.other': '{count} 秒',
  'rules.minutes.other': '{count} 分钟',
  'rules.hours.other': '{count} 小时',

  'pins.show': '置顶消息',

  'room.announcements': '仅所有者可发言',
  'room.slow': '消息间隔：{pause}',
  'room.topicAdd': '添加主题',
  'room.topicChange': '主题：{topic}。关于聊天室',
} as const satisfies Translation<typeof english, 'other'>
