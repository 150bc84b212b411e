import type { polls as english } from '../../en/more/polls.ts'
import type { Translation } from '../../translation.ts'

export const polls = {
  'poll.new': '新建投票',
  'poll.newIn': '在 {room} 新建投票',
  'poll.question': '问题',
  'poll.questionMissing': '你想问什么？',
  'poll.options': '选项',
  'poll.option': '选项 {number}',
  'poll.another': '再加一个选项',
  'poll.removeOption': '移除选项 {number}',
  'poll.twice': '已经有这个选项了。',
  'poll.tooFew': '至少要有两个选项。',
  'poll.choices': '每人可选',
  'poll.choices.one': '一项',
  'poll.choices.several': '多项',
  'poll.endsWhen': '投票截止',
  'poll.makeAnonymous': '匿名',
  'poll.makeAnonymous.hint': '只计票数，不记名字。没有人会知道谁选了什么。',
  'poll.ask': '发起',

  'poll.one': '单选',
  'poll.several': '可多选',
  'poll.anonymous': '匿名',
  'poll.over': '投票已结束',
  'poll.votes.other': '{count} 票',
  'poll.voters.other': '{count} 人已投票',
  'poll.ends': '截止：{time}',
  'poll.who': '谁投了票',
  'poll.close': '结束投票',
  'poll.closeTitle': '要结束投票吗？',
  'poll.closeText': '结果将保持现状，无法撤销。',
} as const satisfies Translation<typeof english, 'other'>
