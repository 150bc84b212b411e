import type { core as english } from '../en/core.ts'
import type { Translation } from '../translation.ts'

export const core = {
  'app.name': 'Duplex',
  'refusal.offline': '지금은 서버에 연결되어 있지 않아요.',

  'language.title': '언어',
  'language.browser': '브라우저와 같게 ({language})',
  'language.hint': '이 기기에만 저장돼요.',
} as const satisfies Translation<typeof english, 'other'>
