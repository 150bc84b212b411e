import type { door as english } from '../../en/more/door.ts'
import type { Translation } from '../../translation.ts'

export const door = {
  'ui.close': '关闭',
  'ui.cancel': '取消',
  'ui.save': '保存',
  'ui.showPassword': '显示密码',
  'ui.hidePassword': '隐藏密码',

  'form.missing': '此项必填。',
  'form.notEmail': '这看起来不像邮箱地址。',
  'form.tooShort': '至少 {count} 个字符。',
  'form.wrongForm': '格式不正确。',

  'password.label': '密码',
  'password.hint': '至少 {count} 个字符。用几个词组成会比较好记。',
  'password.more.other': '还差 {count} 个字符。',
  'password.enough': '够长了。越长越安全。',
  'password.good': '长度很好。',

  'person.name': '你的名字',
  'person.name.hint': '其他人看到的名字。',
  'person.email': '邮箱地址',

  'setUp.title': '设置你的工作区',
  'setUp.text': '填完这一页就能开始使用，你将是所有者。',
  'setUp.workspaceName': '工作区名称',
  'setUp.workspaceName.hint': '你的团队、社团或家庭的名称。',
  'setUp.email.hint': '用来登录，其他人看不到。',
  'setUp.firstRoom': '大厅',
  'setUp.action': '创建工作区',

  'signIn.title': '登录 {workspace}',
  'signIn.text': '很高兴再次见到你。',
  'signIn.textBack': '登录后会回到你要去的地方。',
  'signIn.action': '登录',
  'signIn.help': '还没有账号？请向已有账号的人索取邀请链接。',

  'join.title': '加入 {workspace}',
  'join.text': '{name} 邀请你加入。填好你的资料就可以进来了。',
  'join.action': '加入',
  'join.hasAccount': '已经有账号了？',
  'join.signInInstead': '直接登录',
  'join.dead': '此邀请已失效',
  'join.dead.text': '链接可能已过期、已达使用次数，或已被收回。请向发给你的人索取新链接。',
  'join.failed': '无法打开邀请',

  'notFound.title': '这里什么都没有',
  'notFound.text': '网址可能有误，或原来的内容已不存在。',
  'notFound.action': '前往聊天室',
} as const satisfies Translation<typeof english, 'other'>
