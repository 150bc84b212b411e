import type { door as english } from '../en/door.ts'
import type { Translation } from '../translation.ts'

export const door = {
  'ui.dismiss': '关闭',
  'ui.working': '请稍候',
  'ui.notifications': '通知',
  'ui.present': '在线',
  'ui.notLoaded': '无法加载。请检查网络连接后再试一次。',

  'markdown.nobody': '某人',
  'markdown.code': '代码',
  'markdown.table': '表格',
  'markdown.done': '已完成：',
  'markdown.open': '待办：',

  'door.motto': '一条连接，双向畅通，时刻都在。',

  'failed.title': '服务器没有响应',
  'failed.text': '可能正在重启，或此设备已离线。请稍候再试一次。',
  'failed.retry': '再试一次',
  'check.open': '检查连接',
} as const satisfies Translation<typeof english, 'other'>
