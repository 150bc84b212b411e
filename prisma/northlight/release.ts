import type { RoomContent } from './content.ts'
import { handles } from './people.ts'

export const release: RoomContent = {
  kind: 'public',
  name: 'release',
  topic: '4.2 goes out this week · frozen from the day before, noon',
  people: handles.filter((handle) => handle !== 'luca' && handle !== 'ingrid'),
  description:
    'Everything about the next release: what is in it, what is broken, who looks. Decisions are pinned. After the release this room is quiet for a week.',
  favourite: true,
  unread: 2,
  lines: [
    [
      '5d 10:00',
      'mina',
      'Opening the list for **4.2**. Three things are in it, nothing else:\n\n- resume after a lost connection, the fast way\n- exports in the time zone of the reader\n- the shorter set-up',
      { as: 'list', pinned: true, reactions: { '👍': ['tomas', 'zofia', 'kenji', 'ada'] } },
    ],
    ['5d 10:04', 'tomas', 'I have the first one. The server side is merged, the client side waits for a review.'],
    ['5d 10:06', 'zofia', 'I review it today. Is there anything I should look at twice?'],
    [
      '5d 10:09',
      'tomas',
      'The case in which two tabs come back at the same moment. I am fairly sure and would like to be very sure.',
    ],
    [
      '4d 09:30',
      'zofia',
      'Looked at it twice. Found one thing: a tab that was asleep for a day asks for everything. It should ask for the difference:\n\n```ts\nconst missed = await since(stream, held)\nreturn missed.length > limit ? reset(stream) : missed\n```',
    ],
    [
      '4d 09:41',
      'tomas',
      'Good catch, that is exactly the line I was not sure about. Fixed, with a test that sleeps for a day in 3 ms.',
    ],
    ['4d 13:15', 'seoyeon', '설치 화면을 네 단계에서 두 단계로 줄였어요. 스크린숏은 내일 올릴게요.'],
    ['4d 13:18', 'mina', 'From four steps to two! I did not think two was possible.'],
    [
      '3d 11:05',
      'kenji',
      'The release notes have a draft. I tried to write them for somebody who has eleven minutes and a cold.',
    ],
    ['3d 11:30', 'noa', 'They are very readable. I moved the one warning to the top and made it one sentence.'],
    [
      '3d 15:00',
      'olena',
      'Upgrade rehearsal, on a copy of our own data:\n\n| from | messages | time |\n| --- | ---: | ---: |\n| 4.1 | 212,000 | 9 s |\n| 4.0 | 212,000 | 14 s |\n| 3.8 | 180,000 | 31 s |\n\nNothing lost, and the counts agree before and after.',
      { as: 'rehearsal', saved: true, reactions: { '🎉': ['ada', 'mina', 'tomas', 'chidi'], '❤️': ['giorgos'] } },
    ],
    ['3d 15:03', 'ada', 'Beautiful. Did anybody try it with the disk almost full?', { to: 'rehearsal' }],
    ['3d 15:06', 'olena', 'Not yet. I will, and I will take a copy first.', { to: 'rehearsal' }],
    [
      '2d 10:20',
      'olena',
      'With the disk almost full it stops *before* it changes anything and says how much it needs. I am relieved and a little surprised.',
    ],
    ['2d 10:22', 'tomas', 'I am only relieved.'],
    ['1d 12:00', 'mina', 'It is noon: **4.2 is frozen**. From here on only what is broken.', { pinned: true }],
    [
      '1d 16:38',
      'mina',
      'The candidate is on staging. What is left: the note about the migration, and somebody other than me who upgrades an old one by hand.\n\nI also measured coming back again, with a phone on a bad line:\n\n```\n   100 missed      38 ms\n 1,000 missed      61 ms\n lost 0   doubled 0   out of order 0\n```',
      { as: 'candidate', reactions: { '🚀': ['seoyeon', 'tomas', 'ada'], '👀': ['kenji', 'noa'] } },
    ],
    [
      '1d 16:47',
      'tomas',
      'I take the upgrade by hand. From `4.0.3`, or from the oldest we still have?',
      { to: 'candidate' },
    ],
    [
      '52m',
      'seoyeon',
      '가장 오래된 것부터 해 주세요. 오래된 데이터는 거기에만 있어요. 안내문도 같이 고칠게요.',
      { to: 'candidate', reactions: { '🙏': ['tomas'] } },
    ],
    [
      '41m',
      'mina',
      '@ada could you read the release notes before lunch? Only the second paragraph, the rest has been read by three people.',
    ],
  ],
}
