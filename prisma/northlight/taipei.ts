import type { RoomContent } from './content.ts'

/** A team that writes Chinese, with all that comes with it: its punctuation, names among it, and long lines without a gap. */
export const taipei: RoomContent = {
  kind: 'public',
  name: '台北',
  topic: '辦公室、客戶，還有樓下那隻貓',
  people: ['yichun', 'ada', 'bohan', 'kenji', 'seoyeon', 'mina'],
  unread: 2,
  lines: [
    ['3d 01:10', 'bohan', '早。十月的颱風假確定了：星期四全天不進辦公室，會議照常，改成線上。'],
    [
      '3d 01:12',
      'yichun',
      '收到。那天跟大阪的會議我來開，@kenji 你只要準備數字就好。',
      { reactions: { '🙏': ['kenji'] } },
    ],
    ['3d 01:20', 'kenji', '了解です。数字は明日までに揃えます。'],
    [
      '2d 02:05',
      'yichun',
      '客戶看過手機版了，整理成三點：\n\n1. 「未讀」的那條線很清楚，不用再改\n2. 希望 **深色模式** 的灰色再亮一點，他們在倉庫裡用，螢幕反光很嚴重\n3. 問我們 4.2 什麼時候上線，我說 *本週內*，細節看 #release',
      { as: 'three' },
    ],
    [
      '2d 02:11',
      'bohan',
      '第二點我量過了，現在的對比是 `4.6 : 1`，調到 `5.2 : 1` 不會破壞整體的感覺，而且在戶外看得出差別。',
      { to: 'three', reactions: { '👍': ['yichun', 'ada', 'mina'] } },
    ],
    ['2d 02:14', 'ada', 'Then please take `5.2 : 1`. I read this with a dictionary, and it still convinced me.'],
    ['2d 02:15', 'yichun', '你的字典進步很多。'],
    [
      '1d 03:30',
      'bohan',
      '測試時遇到一個問題：從 Excel 貼上的表格，如果某一欄的內容很長而且完全沒有空格（例如「超長訂單編號與客戶備註合併欄位」），手機上會往右邊跑出去。已經修好了，現在會在字與字之間換行，標點符號也不會跑到一行的開頭。',
    ],
    ['1d 03:34', 'yichun', '太好了！這個問題從 3.8 就有了吧？'],
    ['1d 03:35', 'bohan', '> 從 3.8 就有了吧？\n\n比那更早。'],
    [
      '55m',
      'yichun',
      '樓下的貓今天坐在郵差的機車上，不讓他走。信晚到半小時，大家不要怪郵差。',
      { reactions: { '🐈': ['bohan', 'mina', 'seoyeon'] } },
    ],
    ['52m', 'bohan', '@ada 下次來台北，牠會歡迎妳的。'],
  ],
}
