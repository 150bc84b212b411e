import type { rooms as english } from '../../en/more/rooms.ts'
import type { Translation } from '../../translation.ts'

export const rooms = {
  'details.rules': '규칙',
  'details.topic.hint': '이름 옆에 보이는 한 줄이에요.',
  'details.description': '설명',
  'details.description.hint': '여기서 나눌 이야기와 물어볼 사람. 마크다운을 쓸 수 있어요.',
  'details.descriptionNone': '아직 설명이 없어요',

  'rules.posting': '쓸 수 있는 사람',
  'rules.posting.everyone': '방에 있는 모두',
  'rules.posting.owners': '소유자만',
  'rules.posting.everyone.hint': '방에 있는 사람은 누구나 쓸 수 있어요.',
  'rules.posting.owners.hint': '방의 소유자만 쓸 수 있어요. 반응은 누구나 남길 수 있어요.',
  'rules.slow': '메시지 사이의 간격',
  'rules.slow.hint': '소유자를 빼고 모두 이만큼 기다린 뒤에 다시 쓸 수 있어요.',
  'rules.slow.is': '메시지 사이에 {pause} 기다려야 해요.',
  'rules.default': '새 멤버를 위한 방',
  'rules.default.hint': '워크스페이스에 들어오는 사람은 처음부터 이 방에 있어요. 나갈 수도 있어요.',
  'rules.default.first': '워크스페이스의 새 멤버는 항상 이 방에서 시작해요.',
  'rules.default.is': '워크스페이스의 새 멤버는 처음부터 이 방에 있어요.',
  'rules.makePrivate': '비공개로 바꾸기',
  'rules.makePrivate.hint': '다른 사람은 더는 찾거나 들어올 수 없어요. 되돌릴 수 없어요.',
  'rules.privateTitle': '{room} 방을 완전히 비공개로 바꿀까요?',
  'rules.privateText.other':
    '지금 있는 {count}명은 지난 글까지 그대로 볼 수 있어요. 다른 사람은 찾거나 들어올 수 없어요. 다시 공개할 수 없어요.',
  'rules.isPrivate': '{room} 방은 이제 비공개예요',

  'unmade.waits': '연결이 돌아오면 이 방이 만들어져요.',
  'unmade.taken': '{room} 방이 이미 있어요. 다른 이름을 정하면 여기서 기다리는 내용과 함께 만들어져요.',
  'unmade.refused': '만들지 못했어요. {reason}',
  'unmade.name': '다른 이름',
  'unmade.discard': '버리기',
  'unmade.discardTitle': '{room} 방을 버릴까요?',
  'unmade.discardText': '여기에 쓴 내용은 아직 보내지 않았고, 함께 사라져요.',
  'doorway.text': '아직 이 방에 들어와 있지 않아요. 들어오면 읽고 쓸 수 있어요.',
  'doorway.archived': '보관된 방이에요. 이제 아무도 들어올 수 없어요.',
  'doorway.waits': '연결이 돌아오면 바로 들어가요.',

  'pins.title': '고정된 메시지',
  'pins.in': '{room}에 고정된 메시지',
  'pins.empty': '고정된 것이 없어요',
  'pins.empty.text': '모두가 다시 찾아볼 메시지를 메시지 메뉴에서 고정하세요.',
  'pins.open': '방에서 보기',
  'pins.unpin': '고정 해제',
  'pins.unpinned': '고정을 해제했어요',
  'pins.failed': '고정된 메시지를 불러오지 못했어요.',
  'pins.by': '{name}, {time}',

  'workspace.newcomers': '새 멤버를 위한 방',
  'workspace.newcomers.hint': '들어오는 사람은 처음부터 이 방들에 있어요. 다른 방은 방의 규칙에서 추가할 수 있어요.',

  'members.owners': '소유자',
  'members.others': '멤버',
} as const satisfies Translation<typeof english, 'other'>
