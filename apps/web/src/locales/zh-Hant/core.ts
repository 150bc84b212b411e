import type { core as english } from '../en/core.ts'
import type { Translation } from '../translation.ts'

export const core = {
  'app.name': 'Duplex',
  'refusal.offline': '目前無法連線到伺服器。',

  'language.title': '語言',
  'language.browser': '與瀏覽器相同（{language}）',
  'language.hint': '只儲存在這部裝置上。',
} as const satisfies Translation<typeof english, 'other'>
