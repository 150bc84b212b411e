import type { door as english } from '../../en/more/door.ts'
import type { Translation } from '../../translation.ts'

export const door = {
  'ui.close': '關閉',
  'ui.cancel': '取消',
  'ui.save': '儲存',
  'ui.showPassword': '顯示密碼',
  'ui.hidePassword': '隱藏密碼',

  'form.missing': '此欄位必填。',
  'form.notEmail': '這看起來不像電子郵件地址。',
  'form.tooShort': '至少 {count} 個字元。',
  'form.wrongForm': '格式不正確。',

  'password.label': '密碼',
  'password.hint': '至少 {count} 個字元。用幾個詞組成會比較好記。',
  'password.more.other': '還差 {count} 個字元。',
  'password.enough': '夠長了。越長越安全。',
  'password.good': '長度很好。',

  'person.name': '你的名字',
  'person.name.hint': '其他人看到的名字。',
  'person.email': '電子郵件地址',

  'setUp.title': '設定你的工作區',
  'setUp.text': '填完這一頁就能開始使用，你將是擁有者。',
  'setUp.workspaceName': '工作區名稱',
  'setUp.workspaceName.hint': '你的團隊、社團或家庭的名稱。',
  'setUp.email.hint': '用來登入，其他人看不到。',
  'setUp.firstRoom': '大廳',
  'setUp.action': '建立工作區',

  'signIn.title': '登入 {workspace}',
  'signIn.text': '很高興再次見到你。',
  'signIn.textBack': '登入後會回到你要去的地方。',
  'signIn.action': '登入',
  'signIn.help': '還沒有帳號？請向已有帳號的人索取邀請連結。',

  'join.title': '加入 {workspace}',
  'join.text': '{name} 邀請你加入。填好你的資料就可以進來了。',
  'join.action': '加入',
  'join.hasAccount': '已經有帳號了？',
  'join.signInInstead': '改為登入',
  'join.dead': '此邀請已失效',
  'join.dead.text': '連結可能已過期、已達使用次數，或已被收回。請向傳給你的人索取新連結。',
  'join.failed': '無法開啟邀請',

  'notFound.title': '這裡什麼都沒有',
  'notFound.text': '網址可能有誤，或原本的內容已不存在。',
  'notFound.action': '前往聊天室',
} as const satisfies Translation<typeof english, 'other'>
