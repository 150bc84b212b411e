import type { door as english } from '../en/door.ts'
import type { Translation } from '../translation.ts'

export const door = {
  'ui.dismiss': '닫기',
  'ui.working': '잠시만요',
  'ui.notifications': '알림',
  'ui.present': '지금 접속 중',
  'ui.notLoaded': '불러오지 못했어요. 연결을 확인하고 다시 시도하세요.',

  'markdown.nobody': '누군가',
  'markdown.code': '코드',
  'markdown.table': '표',
  'markdown.done': '완료:',
  'markdown.open': '할 일:',

  'door.motto': '하나의 연결, 양방향으로, 언제나.',

  'failed.title': '서버가 응답하지 않아요',
  'failed.text': '다시 시작하는 중이거나 이 기기가 오프라인일 수 있어요. 잠시 기다렸다가 다시 시도하세요.',
  'failed.retry': '다시 시도',
  'check.open': '연결 확인하기',
} as const satisfies Translation<typeof english, 'other'>
