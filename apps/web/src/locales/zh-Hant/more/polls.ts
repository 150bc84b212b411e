import type { polls as english } from '../../en/more/polls.ts'
import type { Translation } from '../../translation.ts'

export const polls = {
  'poll.new': '新增投票',
  'poll.newIn': '在 {room} 新增投票',
  'poll.question': '問題',
  'poll.questionMissing': '你想問什麼？',
  'poll.options': '選項',
  'poll.option': '選項 {number}',
  'poll.another': '再加一個選項',
  'poll.removeOption': '移除選項 {number}',
  'poll.twice': '已經有這個選項了。',
  'poll.tooFew': '至少要有兩個選項。',
  'poll.choices': '每人可選',
  'poll.choices.one': '一項',
  'poll.choices.several': '多項',
  'poll.endsWhen': '投票截止',
  'poll.makeAnonymous': '匿名',
  'poll.makeAnonymous.hint': '只計票數，不記名字。沒有人會知道誰選了什麼。',
  'poll.ask': '發起',

  'poll.one': '單選',
  'poll.several': '可複選',
  'poll.anonymous': '匿名',
  'poll.over': '投票已結束',
  'poll.votes.other': '{count} 票',
  'poll.voters.other': '{count} 人已投票',
  'poll.ends': '截止：{time}',
  'poll.who': '誰投了票',
  'poll.close': '結束投票',
  'poll.closeTitle': '要結束投票嗎？',
  'poll.closeText': '結果將維持現狀，無法復原。',
} as const satisfies Translation<typeof english, 'other'>
