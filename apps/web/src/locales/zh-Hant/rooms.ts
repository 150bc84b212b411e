import type { rooms as english } from '../en/rooms.ts'
import type { Translation } from '../translation.ts'

export const rooms = {
  'details.rules': '規則',
  'details.topic.hint': '一行文字，顯示在名稱旁邊。',
  'details.description': '說明',
  'details.description.hint': '這裡適合談什麼、可以問誰。支援 Markdown。',
  'details.descriptionNone': '還沒有說明',

  'rules.posting': '誰可以發言',
  'rules.posting.everyone': '這裡的所有人',
  'rules.posting.owners': '僅限擁有者',
  'rules.posting.everyone.hint': '聊天室裡的任何人都可以發言。',
  'rules.posting.owners.hint': '只有聊天室的擁有者可以發言，所有人都可以用表情回應。',
  'rules.slow': '訊息間隔',
  'rules.slow.hint': '除了擁有者，每個人都要間隔這段時間才能再次發言。',
  'rules.slow.off': '無',
  'rules.slow.is': '每則訊息之間需間隔 {pause}。',
  'rules.seconds.other': '{count} 秒',
  'rules.minutes.other': '{count} 分鐘',
  'rules.hours.other': '{count} 小時',
  'rules.default': '新成員預設聊天室',
  'rules.default.hint': '加入工作區的人一開始就在這個聊天室，之後可以離開。',
  'rules.default.first': '新成員一律從這個聊天室開始。',
  'rules.default.is': '新成員一開始就在這個聊天室。',
  'rules.makePrivate': '設為私人',
  'rules.makePrivate.hint': '其他人再也無法找到或加入，而且無法復原。',
  'rules.privateTitle': '要將 {room} 永久設為私人嗎？',
  'rules.privateText.other': '目前的 {count} 位成員會保留聊天室和所有內容，其他人無法找到或加入，也無法再改回公開。',
  'rules.isPrivate': '{room} 現在是私人聊天室',

  'pins.title': '已釘選',
  'pins.in': '{room} 中釘選的訊息',
  'pins.show': '釘選的訊息',
  'pins.empty': '還沒有釘選的訊息',
  'pins.empty.text': '從訊息的選單釘選大家之後要找的內容。',
  'pins.open': '在聊天室中顯示',
  'pins.unpin': '取消釘選',
  'pins.unpinned': '已取消釘選',
  'pins.failed': '無法載入釘選的訊息。',
  'pins.by': '{name}，{time}',

  'room.announcements': '僅擁有者可發言',
  'room.slow': '訊息間隔：{pause}',
  'room.topicAdd': '新增主題',
  'room.topicChange': '主題：{topic}。關於聊天室',

  'workspace.newcomers': '新成員預設聊天室',
  'workspace.newcomers.hint': '新加入的人一開始就在這些聊天室。可在聊天室的規則中加入其他的。',

  'members.owners': '擁有者',
  'members.others': '成員',
} as const satisfies Translation<typeof english, 'other'>
