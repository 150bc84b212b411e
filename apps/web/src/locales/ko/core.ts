import type { core as english } from '../en/core.ts'
import type { Translation } from '../translation.ts'

export const core = {
  'app.name': 'Duplex',
  'refusal.offline': '지금은 서버에 연결되어 있지 않아요.',
  'update.ready': '새 버전이 준비됐어요',
  'update.reload': '새로고침',
  'update.needed': '새 버전이 나왔어요. 이 페이지가 곧 새로고침돼요.',

  'leave.title': '그래도 로그아웃할까요?',
  'leave.text.other': '보내지 못한 메시지가 {count}개 있어요. 로그아웃하면 사라져요.',
  'leave.action': '로그아웃',

  'language.title': '언어',
  'language.browser': '브라우저와 같게 ({language})',
} as const satisfies Translation<typeof english, 'other'>
