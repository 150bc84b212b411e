import type { help as english } from '../../en/more/help.ts'
import type { Translation } from '../../translation.ts'

export const help = {
  'help.api': 'API 参考',
  'about.version': '版本 {version}',
  'about.text': '一条连接，双向畅通，时刻都在。自由软件，采用 MIT 许可证。',
  'first.title': '开始使用',
  'first.done': '{done}/{all}',
  'first.dismiss': '不再显示“开始使用”',
  'first.invite': '邀请一位成员',
  'first.rooms': '创建第二个聊天室',
  'first.colour': '给工作区选一种颜色',
  'first.status': '说说你在做什么',
} as const satisfies Translation<typeof english, 'other'>
