import type { help as english } from '../../en/more/help.ts'
import type { Translation } from '../../translation.ts'

export const help = {
  'help.api': 'API 문서',
  'about.version': '버전 {version}',
  'about.text': '하나의 연결, 양방향으로, 언제나. MIT 라이선스의 자유 소프트웨어예요.',
  'first.title': '첫걸음',
  'first.done': '{all}개 중 {done}개',
  'first.dismiss': '첫걸음 그만 보기',
  'first.invite': '사람 초대하기',
  'first.rooms': '두 번째 방 만들기',
  'first.colour': '워크스페이스에 색 입히기',
  'first.status': '지금 무엇을 하는지 알리기',
} as const satisfies Translation<typeof english, 'other'>
