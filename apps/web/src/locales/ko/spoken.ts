import type { spoken as english } from '../en/spoken.ts'
import type { Translation } from '../translation.ts'

export const spoken = {
  'key.Enter': 'Enter',
  'key.Escape': 'Esc',
  'key.Delete': 'Del',
  'key.Shift': 'Shift',
  'key.Backspace': 'Backspace',
  'key.Home': 'Home',
  'key.End': 'End',
  'key.PageUp': 'PgUp',
  'key.PageDown': 'PgDn',
  'sidebar.region': '사이드바',
  'spoken.then': '{before}. {next}',
  'spoken.says': '{name}: {text}',
  'spoken.answers': '{name}님에게 답장',
  'spoken.poll': '투표 있음',
  'spoken.reactions': '반응: {list}',
  'spoken.reaction': '{emoji} {count}개',
  'spoken.new.other': '{room}에 새 메시지 {count}개',
  'spoken.forYou.other': '{room}에 나에게 온 메시지 {count}개',
  'spoken.forYouIn.other': '방 {count}곳에 나에게 온 메시지',
  'spoken.online': '다시 온라인',
  'spoken.onlineSending.other': '다시 온라인. 메시지 {count}개를 보내는 중',
} as const satisfies Translation<typeof english, 'other'>
