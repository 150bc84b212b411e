import type { RoomContent } from './content.ts'
import { handles } from './people.ts'

export const others: RoomContent[] = [
  {
    kind: 'public',
    name: 'incidents',
    topic: 'Calm voices, times in UTC',
    people: ['tomas', 'ada', 'mina', 'olena', 'zofia', 'chidi', 'kenji', 'giorgos'],
    lines: [
      ['3d 03:12', 'olena', '**Slow page loads**, region north. I have it.'],
      [
        '3d 03:19',
        'olena',
        'It is the cache in front of the avatars: one of three machines answers nothing, politely, after four seconds.',
      ],
      ['3d 03:24', 'giorgos', 'Awake. Shall I take the machine out?'],
      ['3d 03:25', 'olena', 'Please do.'],
      ['3d 03:31', 'giorgos', 'Out. Load is back to normal:\n\n```\np50   41 ms\np99  180 ms\n```'],
      [
        '3d 03:33',
        'olena',
        'Confirmed. **Over at 03:31**, nineteen minutes, nothing lost. I write it down in the morning.',
      ],
      [
        '3d 08:45',
        'olena',
        'Written down. What we change: a machine that answers slowly counts as one that does not answer.',
      ],
      ['3d 08:50', 'ada', 'Thank you both. Sleep in tomorrow.'],
      [
        '1d 13:10',
        'zofia',
        'Not an incident, just so that nobody wonders: the alerts between 13:00 and 13:08 were me, testing the alerts.',
      ],
      ['1d 13:11', 'tomas', 'They work.'],
    ],
  },
  {
    kind: 'private',
    name: 'hiring',
    topic: 'Two people, not four',
    people: ['ada', 'mina', 'tomas', 'fatou'],
    lines: [
      ['5d 11:00', 'fatou', 'Twenty-three letters for the two places. I have read all of them and would talk to six.'],
      ['5d 11:20', 'ada', 'Six is good. An hour each, and everybody gets an answer by Friday, also the seventeen.'],
      [
        '4d 16:00',
        'tomas',
        'I talked to the first two. Both would be a joy. One of them asked better questions than I did.',
      ],
      ['2d 09:15', 'mina', 'Third and fourth done. Notes are in the folder, written before I read yours.'],
      [
        '1d 11:40',
        'fatou',
        'The seventeen have their answers. Four wrote back to say thank you for not being left waiting.',
      ],
    ],
  },
  {
    kind: 'public',
    name: 'random-things-we-found-on-the-way-to-work',
    topic: 'Gloves, mostly',
    people: ['ingrid', 'ada', 'jonas', 'luca', 'chidi', 'priya', 'mateo', 'kenji', 'seoyeon'],
    section: 'After hours',
    lines: [
      ['6d 07:50', 'ingrid', 'One glove, left, green. It is on the hook by the door.'],
      ['5d 08:10', 'jonas', 'One glove, left, grey. The hook by the door is becoming a collection.'],
      [
        '4d 08:02',
        'priya',
        'A heron, standing on the roof of a parked car, looking at the traffic as if it had built it.',
      ],
      ['4d 08:05', 'mateo', 'On my way there was only rain, but a lot of it. 🌧️'],
      ['3d 08:20', 'luca', 'A book left on the bench: *The Art of Doing Nothing*. I did nothing and left it there.'],
      ['2d 08:11', 'kenji', '桜の木に、もう小さなつぼみがありました。'],
      ['1d 08:15', 'chidi', 'One glove, **right**, green. Ingrid, I think we have a pair.'],
      ['1d 08:16', 'ingrid', 'Six days! This is the best thing that has ever happened in this room. 🧤🧤'],
    ],
  },
  {
    kind: 'public',
    name: 'announcements',
    topic: 'Once a week, one screen at most',
    people: handles,
    posting: 'owners',
    lines: [
      [
        '4d 08:00',
        'ada',
        '**We hire two people.** The letters are read by four of us; who wants to sit in on a talk says so here with a 👋 by Friday.',
        { reactions: { '👋': ['noa', 'kenji'], '💛': ['priya', 'luca', 'chidi'] } },
      ],
      [
        '1d 08:00',
        'ada',
        '4.2 goes out this week. Who is on call over the weekend stands in the calendar from noon on.',
      ],
    ],
  },
  {
    kind: 'public',
    name: 'questions',
    topic: 'One question at a time',
    people: handles,
    slowSeconds: 60,
    section: 'After hours',
    lines: [
      [
        '2d 09:00',
        'mateo',
        'How do I look at one page of an export without downloading all of it?',
        { as: 'export', reactions: { '🙋': ['priya'] } },
      ],
      [
        '2d 09:04',
        'olena',
        'Like this:\n\n```ts\n// At most a hundred rows, in the order in which they were written.\nexport async function preview(id: string): Promise<Row[]> {\n  const { rows } = await open(id, { limit: 100 })\n  return rows.filter((row) => row.kind !== "header")\n}\n```\n\n| size | whole | a page |\n| --- | ---: | ---: |\n| 10 MB | 2 s | 40 ms |\n| 1 GB | 190 s | 41 ms |',
        { to: 'export' },
      ],
      [
        '2d 09:20',
        'giorgos',
        'The question of the week, answer below:\n\n> Which of our pages has the fewest words?\n\n||The one that says that there is nothing here.||\n\n- [x] ask\n- [x] wait a day\n- [ ] say who was first',
      ],
    ],
  },
  {
    kind: 'public',
    name: 'reading-club',
    topic: 'One chapter a week, tea on Thursdays',
    people: ['noa', 'zofia', 'giorgos', 'amira'],
    lines: [
      ['5d 17:00', 'noa', 'Chapter four for Thursday. It is the short one with the long sentence.'],
      ['1d 17:30', 'giorgos', 'I counted: the sentence has 412 words and one verb.'],
    ],
  },
  {
    kind: 'public',
    name: 'release-4-1',
    topic: 'Done',
    people: ['mina', 'ada', 'tomas', 'olena'],
    archived: true,
    lines: [
      ['40d 15:00', 'mina', '4.1 is out. Thank you all, it was a quiet one.'],
      ['40d 15:02', 'tomas', 'The quiet ones are the good ones.'],
    ],
  },
]

/** Ada's direct conversations. */
export const directs: RoomContent[] = [
  {
    kind: 'direct',
    name: '',
    topic: '',
    people: ['ada', 'mina'],
    unread: 1,
    lines: [
      ['2d 16:00', 'ada', 'Do you want to tell them about the freeze yourself tomorrow, or shall I?'],
      ['2d 16:04', 'mina', 'I do it. Then I am the one who is disliked, and you stay popular.'],
      ['2d 16:05', 'ada', 'A fair division of labour.'],
      ['36m', 'mina', 'No hurry with the notes. And thank you for yesterday, the room was much calmer afterwards.'],
    ],
  },
  {
    kind: 'direct',
    name: '',
    topic: '',
    people: ['seoyeon', 'ada'],
    lines: [
      ['4d 13:30', 'seoyeon', '두 단계 설치 화면, 먼저 한번 봐 주실 수 있어요?'],
      ['4d 13:36', 'ada', 'I looked. It is clear even for me, and I do not read Korean well yet. 아주 좋아요.'],
      ['4d 13:37', 'seoyeon', '하하, 감사합니다. Then the English one will be clear as well.'],
    ],
  },
  {
    kind: 'direct',
    name: '',
    topic: '',
    people: ['tomas', 'ada'],
    lines: [
      [
        '1d 16:55',
        'tomas',
        'The oldest version we still have is `3.8`, on a machine under my desk. I had forgotten that it was running.',
      ],
      ['1d 16:58', 'ada', 'How long has it been up?'],
      ['1d 16:59', 'tomas', '611 days. I am almost sorry.'],
    ],
  },
  {
    kind: 'direct',
    name: '',
    topic: '',
    people: ['yichun', 'jonas', 'ada'],
    lines: [
      ['2d 15:20', 'jonas', 'For the phone draft: whole page, or a drawer that slides over?'],
      ['2d 15:25', 'yichun', '整頁。抽屜在小螢幕上容易誤觸。'],
      ['2d 15:26', 'ada', 'Whole page it is. Jonas, drawers get opened by accident on small screens.'],
    ],
  },
]
