import type { door as english } from '../en/door.ts'
import type { Translation } from '../translation.ts'

export const door = {
  'ui.dismiss': '關閉',
  'ui.working': '請稍候',
  'ui.notifications': '通知',
  'ui.present': '在線上',
  'ui.notLoaded': '無法載入。請檢查網路連線後再試一次。',

  'markdown.nobody': '某人',
  'markdown.code': '程式碼',
  'markdown.table': '表格',
  'markdown.done': '已完成：',
  'markdown.open': '待辦：',

  'door.motto': '一條連線，雙向暢通，時刻都在。',

  'failed.title': '伺服器沒有回應',
  'failed.text': '可能正在重新啟動，或這部裝置已離線。請稍候再試一次。',
  'failed.retry': '再試一次',
  'check.open': '檢查連線',
} as const satisfies Translation<typeof english, 'other'>
