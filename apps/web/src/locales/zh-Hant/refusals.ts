import type { refusals as english } from '../en/refusals.ts'
import type { Translation } from '../translation.ts'

export const refusals = {
  'refusal.input.invalid': '內容的格式不正確。',
  'refusal.room.not_found': '沒有這個聊天室，或你不在其中。',
  'refusal.room.archived': '這個聊天室已封存，無法再發言。',
  'refusal.room.read_only': '只有聊天室的擁有者可以在這裡發言。',
  'refusal.room.slow': '在這裡每則訊息之間需間隔一段時間。請稍後再試。',
  'refusal.message.not_found': '這則訊息不在這裡。',
  'refusal.message.empty': '這則訊息沒有內容。',
  'refusal.message.deleted': '這則訊息已刪除。',
  'refusal.id.taken': '沒有成功，請再試一次。',
  'refusal.limit.rate': '有點太快了，請稍後再試。',
  'refusal.limit.busy': '伺服器忙碌中，請稍後再試。',
  'refusal.server.stopping': '伺服器正在重新啟動，請稍後再試。',
  'refusal.server.unavailable': '伺服器目前無法儲存或查詢資料，請稍後再試。',
  'refusal.server.failed': '伺服器發生問題，沒有變更任何內容。',
  'refusal.wait.other': '嘗試次數過多。請等 {count} 秒後再試。',
} as const satisfies Translation<typeof english, 'other'>
