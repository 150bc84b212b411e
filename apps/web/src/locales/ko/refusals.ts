import type { refusals as english } from '../en/refusals.ts'
import type { Translation } from '../translation.ts'

export const refusals = {
  'refusal.input.invalid': '형식이 맞지 않는 것이 있어요.',
  'refusal.room.not_found': '그런 방이 없거나, 들어가 있지 않은 방이에요.',
  'refusal.room.archived': '보관된 방이에요. 여기에는 아무도 쓸 수 없어요.',
  'refusal.room.read_only': '이 방에는 소유자만 쓸 수 있어요.',
  'refusal.room.slow': '이 방에서는 메시지 사이에 잠시 기다려야 해요. 조금 뒤에 다시 시도하세요.',
  'refusal.message.not_found': '여기에 없는 메시지예요.',
  'refusal.message.empty': '내용이 없는 메시지예요.',
  'refusal.message.deleted': '삭제된 메시지예요.',
  'refusal.id.taken': '잘되지 않았어요. 다시 시도하세요.',
  'refusal.limit.rate': '조금 빨랐어요. 잠시 뒤에 다시 시도하세요.',
  'refusal.limit.busy': '서버가 바빠요. 잠시 뒤에 다시 시도하세요.',
  'refusal.server.stopping': '서버가 다시 시작하는 중이에요. 잠시 뒤에 다시 시도하세요.',
  'refusal.server.unavailable': '서버가 지금은 저장하거나 찾아볼 수 없어요. 잠시 뒤에 다시 시도하세요.',
  'refusal.server.failed': '서버에서 문제가 생겼어요. 바뀐 것은 없어요.',
  'refusal.wait.other': '너무 여러 번 시도했어요. {count}초 기다렸다가 다시 시도하세요.',
} as const satisfies Translation<typeof english, 'other'>
