import type { refusals as english } from '../en/refusals.ts'
import type { Translation } from '../translation.ts'

export const refusals = {
  'refusal.input.invalid': '内容的格式不正确。',
  'refusal.room.not_found': '没有这个聊天室，或你不在其中。',
  'refusal.room.archived': '这个聊天室已归档，无法再发言。',
  'refusal.room.read_only': '只有聊天室的所有者可以在这里发言。',
  'refusal.room.slow': '在这里每条消息之间需间隔一段时间。请稍后再试。',
  'refusal.message.not_found': '这条消息不在这里。',
  'refusal.message.empty': '这条消息没有内容。',
  'refusal.message.deleted': '这条消息已删除。',
  'refusal.id.taken': '没有成功，请再试一次。',
  'refusal.limit.rate': '有点太快了，请稍后再试。',
  'refusal.limit.busy': '服务器繁忙，请稍后再试。',
  'refusal.server.stopping': '服务器正在重启，请稍后再试。',
  'refusal.server.unavailable': '服务器目前无法保存或查询数据，请稍后再试。',
  'refusal.server.failed': '服务器出了问题，没有更改任何内容。',
  'refusal.wait.other': '尝试次数过多。请等 {count} 秒后再试。',
} as const satisfies Translation<typeof english, 'other'>
