import type { door as english } from '../../en/more/door.ts'
import type { Translation } from '../../translation.ts'

export const door = {
  'ui.close': '닫기',
  'ui.cancel': '취소',
  'ui.save': '저장',
  'ui.showPassword': '비밀번호 보기',
  'ui.hidePassword': '비밀번호 숨기기',

  'form.missing': '꼭 필요한 항목이에요.',
  'form.notEmail': '이메일 주소가 아닌 것 같아요.',
  'form.tooShort': '{count}자 이상이어야 해요.',
  'form.wrongForm': '형식이 맞지 않아요.',

  'password.label': '비밀번호',
  'password.hint': '{count}자 이상. 단어 몇 개를 이어 쓰면 기억하기 쉬워요.',
  'password.more.other': '{count}자 더 필요해요.',
  'password.enough': '충분히 길어요. 길수록 더 안전해요.',
  'password.good': '적당한 길이예요.',

  'person.name': '이름',
  'person.name.hint': '다른 사람에게 보이는 이름이에요.',
  'person.email': '이메일 주소',

  'setUp.title': '워크스페이스 만들기',
  'setUp.text': '이 페이지만 채우면 바로 시작할 수 있어요. 만든 사람이 소유자가 돼요.',
  'setUp.workspaceName': '워크스페이스 이름',
  'setUp.workspaceName.hint': '팀, 동아리, 가족의 이름이면 돼요.',
  'setUp.email.hint': '로그인할 때 써요. 다른 사람에게는 보이지 않아요.',
  'setUp.firstRoom': '일반',
  'setUp.action': '워크스페이스 만들기',

  'signIn.title': '{workspace} 로그인',
  'signIn.text': '다시 만나서 반가워요.',
  'signIn.textBack': '로그인하면 가려던 곳으로 이어져요.',
  'signIn.action': '로그인',
  'signIn.help': '아직 계정이 없나요? 계정이 있는 사람에게 초대 링크를 부탁하세요.',

  'join.title': '{workspace} 참여하기',
  'join.text': '{name}님이 초대했어요. 누구인지 알려 주면 바로 들어올 수 있어요.',
  'join.action': '참여하기',
  'join.hasAccount': '이미 계정이 있나요?',
  'join.signInInstead': '로그인하기',
  'join.dead': '더는 쓸 수 없는 초대예요',
  'join.dead.text': '링크가 만료되었거나, 사용 횟수를 다 썼거나, 취소되었어요. 보낸 사람에게 새 링크를 부탁하세요.',
  'join.failed': '초대를 열지 못했어요',

  'notFound.title': '여기에는 아무것도 없어요',
  'notFound.text': '주소가 잘못되었거나, 있던 것이 사라졌어요.',
  'notFound.action': '방 목록으로 가기',
} as const satisfies Translation<typeof english, 'other'>
