import type { core as english } from '../en/core.ts'
import type { Translation } from '../translation.ts'

export const core = {
  'app.name': 'Duplex',
  'refusal.offline': '目前無法連線到伺服器。',
  'update.ready': '新版本已就緒',
  'update.reload': '重新載入',
  'update.needed': '有新版本，此頁面即將重新載入。',

  'leave.title': '仍要登出嗎？',
  'leave.text.other': '有 {count} 則訊息尚未送出，登出後就會遺失。',
  'leave.action': '登出',

  'language.title': '語言',
  'language.browser': '與瀏覽器相同（{language}）',
} as const satisfies Translation<typeof english, 'other'>
