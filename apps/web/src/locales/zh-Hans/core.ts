import type { core as english } from '../en/core.ts'
import type { Translation } from '../translation.ts'

export const core = {
  'app.name': 'Duplex',
  'refusal.offline': '目前无法连接到服务器。',

  'language.title': '语言',
  'language.browser': '与浏览器相同（{language}）',
  'language.hint': '仅保存在此设备上。',
} as const satisfies Translation<typeof english, 'other'>
