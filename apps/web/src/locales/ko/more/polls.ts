import type { polls as english } from '../../en/more/polls.ts'
import type { Translation } from '../../translation.ts'

export const polls = {
  'poll.new': '새 투표',
  'poll.newIn': '{room}에 새 투표',
  'poll.question': '질문',
  'poll.questionMissing': '무엇을 물어볼까요?',
  'poll.options': '선택지',
  'poll.option': '선택지 {number}',
  'poll.another': '선택지 추가',
  'poll.removeOption': '선택지 {number} 삭제',
  'poll.twice': '이미 있는 선택지예요.',
  'poll.tooFew': '선택지가 두 개 이상 있어야 해요.',
  'poll.choices': '고를 수 있는 수',
  'poll.choices.one': '하나',
  'poll.choices.several': '여러 개',
  'poll.endsWhen': '투표 마감',
  'poll.makeAnonymous': '익명',
  'poll.makeAnonymous.hint': '이름 없이 표만 세요. 누가 무엇을 골랐는지 아무도 몰라요.',
  'poll.ask': '물어보기',

  'poll.one': '하나만 선택',
  'poll.several': '여러 개 선택 가능',
  'poll.anonymous': '익명',
  'poll.over': '투표가 끝났어요',
  'poll.votes.other': '{count}표',
  'poll.voters.other': '{count}명 투표',
  'poll.ends': '마감: {time}',
  'poll.who': '투표한 사람',
  'poll.close': '투표 끝내기',
  'poll.closeTitle': '투표를 끝낼까요?',
  'poll.closeText': '결과가 지금 그대로 굳어져요. 되돌릴 수 없어요.',
} as const satisfies Translation<typeof english, 'other'>
