import type { rooms as english } from '../en/rooms.ts'
import type { Translation } from '../translation.ts'

export const rooms = {
  'details.rules': '规则',
  'details.topic.hint': '一行文字，显示在名称旁边。',
  'details.description': '说明',
  'details.description.hint': '这里适合谈什么、可以问谁。支持 Markdown。',
  'details.descriptionNone': '还没有说明',

  'rules.posting': '谁可以发言',
  'rules.posting.everyone': '这里的所有人',
  'rules.posting.owners': '仅限所有者',
  'rules.posting.everyone.hint': '聊天室里的任何人都可以发言。',
  'rules.posting.owners.hint': '只有聊天室的所有者可以发言，所有人都可以用表情回应。',
  'rules.slow': '消息间隔',
  'rules.slow.hint': '除所有者外，每个人都要间隔这段时间才能再次发言。',
  'rules.slow.off': '无',
  'rules.slow.is': '每条消息之间需间隔 {pause}。',
  'rules.seconds.other': '{count} 秒',
  'rules.minutes.other': '{count} 分钟',
  'rules.hours.other': '{count} 小时',
  'rules.default': '新成员默认聊天室',
  'rules.default.hint': '加入工作区的人一开始就在这个聊天室，之后可以退出。',
  'rules.default.first': '新成员始终从这个聊天室开始。',
  'rules.default.is': '新成员一开始就在这个聊天室。',
  'rules.makePrivate': '设为私密',
  'rules.makePrivate.hint': '其他人再也无法找到或加入，而且无法撤销。',
  'rules.privateTitle': '要将 {room} 永久设为私密吗？',
  'rules.privateText.other': '目前的 {count} 位成员会保留聊天室和所有内容，其他人无法找到或加入，也无法再改回公开。',
  'rules.isPrivate': '{room} 现在是私密聊天室',

  'pins.title': '置顶',
  'pins.in': '{room} 中置顶的消息',
  'pins.show': '置顶消息',
  'pins.empty': '还没有置顶的消息',
  'pins.empty.text': '从消息的菜单置顶大家之后要找的内容。',
  'pins.open': '在聊天室中查看',
  'pins.unpin': '取消置顶',
  'pins.unpinned': '已取消置顶',
  'pins.failed': '无法加载置顶的消息。',
  'pins.by': '{name}，{time}',

  'room.announcements': '仅所有者可发言',
  'room.slow': '消息间隔：{pause}',
  'room.topicAdd': '添加主题',
  'room.topicChange': '主题：{topic}。关于聊天室',

  'workspace.newcomers': '新成员默认聊天室',
  'workspace.newcomers.hint': '新加入的人一开始就在这些聊天室。可在聊天室的规则中添加其他的。',

  'members.owners': '所有者',
  'members.others': '成员',
} as const satisfies Translation<typeof english, 'other'>
