import type { RoomContent } from './content.ts'

export const design: RoomContent = {
  kind: 'public',
  name: 'design',
  topic: 'Drafts welcome, the rougher the better',
  people: ['yichun', 'ada', 'seoyeon', 'jonas', 'noa', 'fatou', 'luca', 'mina'],
  favourite: true,
  unread: 3,
  lines: [
    [
      '4d 09:50',
      'yichun',
      'A question before I draw anything: when the connection is gone, do people want to know **that** it is gone, or **what that means for them**?',
    ],
    ['4d 09:53', 'fatou', 'The second. *Offline* tells me about the machine. *One message waits* tells me about mine.'],
    ['4d 09:55', 'yichun', 'Then the sentence comes first and the colour second.'],
    [
      '4d 11:20',
      'jonas',
      'Three tries for the pill. I like the dark one, it does not shout:\n\n> Offline: 1 message waits\n\nIt goes away by itself, without a cheer.',
    ],
    ['4d 11:24', 'noa', 'Without a cheer is right. Nobody wants to be congratulated for having a network.'],
    ['3d 10:10', 'seoyeon', '글자 크기는 15로 하면 어때요? 14는 한글이 조금 답답해 보여요.'],
    ['3d 10:14', 'yichun', '同意，15 比較好讀。行高 1.55 中文也夠。'],
    [
      '3d 10:15',
      'yichun',
      'For everybody else: 15 pixels instead of 14, Korean and Chinese breathe better. Line height stays.',
    ],
    [
      '3d 10:40',
      'luca',
      'Tried it on the smallest phone we own. Eleven lines of text fit instead of twelve. I do not miss the twelfth.',
    ],
    [
      '2d 14:00',
      'jonas',
      'Contrast of the grey times on the paper ground is now `4.6 : 1`. It was `3.9 : 1`, which looked nicer and was wrong.',
    ],
    [
      '2d 14:05',
      'ada',
      'Wrong and nice is the most dangerous kind. Thank you.',
      { reactions: { '😄': ['jonas', 'noa'] } },
    ],
    [
      '1d 09:30',
      'noa',
      'Names that are very long: cut in the sidebar, whole in the header, and never cut in the middle of an emoji.',
    ],
    ['1d 09:34', 'fatou', 'Our own `random` room is a good test for that.'],
    [
      '1d 10:00',
      'seoyeon',
      'Which grey for the lines between messages?',
      {
        poll: {
          'The lighter one': ['jonas', 'noa', 'luca'],
          'The darker one': ['fatou'],
          'No lines at all': ['yichun', 'ada'],
        },
      },
    ],
    ['130m', 'yichun', '手機版的草圖好了，側邊欄改成整頁。'],
    [
      '128m',
      'yichun',
      'The phone draft is ready: the sidebar is a page of its own there. @ada I would like your eyes on it before I make it pretty.',
    ],
    ['101m', 'jonas', 'I tried it with one thumb in the tram. It works until the tram turns.'],
  ],
}
