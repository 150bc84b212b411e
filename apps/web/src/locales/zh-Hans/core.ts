import type { core as english } from '../en/core.ts'
import type { Translation } from '../translation.ts'

export const core = {
  'app.name': 'Duplex',
  'refusal.offline': '目前无法连接到服务器。',
  'update.ready': '新版本已就绪',
  'update.reload': '重新加载',
  'update.needed': '有新版本，此页面即将重新加载。',

  'leave.title': '仍要退出登录吗？',
  'leave.text.other': '有 {count} 条消息尚未发送，退出后将会丢失。',
  'leave.action': '退出登录',

  'language.title': '语言',
  'language.browser': '与浏览器相同（{language}）',
} as const satisfies Translation<typeof english, 'other'>
