import { describe, expect, test } from 'vitest'
import { check } from '../checker/check.ts'
import { digest, type Event, type Seen } from '../checker/events.ts'
import type { Kind } from '../checker/findings.ts'
import { answered, goodLog, said } from './goodLog.ts'

type Of<Type extends Event['type']> = Extract<Event, { type: Type }>

/** A good log with one lie in it. */
class Planted {
  readonly events = goodLog()

  all<Type extends Event['type']>(type: Type): Of<Type>[] {
    return this.events.filter((event): event is Event & Of<Type> => event.type === type)
  }

  one<Type extends Event['type']>(type: Type, fits: (event: Of<Type>) => boolean = () => true): Of<Type> {
    const found = this.all(type).find(fits)
    if (!found) throw new Error(`no such ${type}`)
    return found
  }

  drop(fits: (event: Event) => boolean): void {
    this.events.splice(0, this.events.length, ...this.events.filter((event) => !fits(event)))
  }

  insert(before: Event, ...events: Event[]): void {
    this.events.splice(this.events.indexOf(before), 0, ...events)
  }

  get history(): Seen[] {
    return this.one('history').messages
  }

  /** The lists of messages at the end: the history, and what each client holds. */
  get lists(): Seen[][] {
    return [this.history, ...this.all('held').map(({ messages }) => messages)]
  }

  /** Of the message with this number, as everybody has it in the end. */
  everywhere(seq: number, change: (message: Seen) => void): void {
    for (const list of this.lists) for (const message of list) if (message.seq === seq) change(message)
  }
}

test('a good log has nothing in it', () => {
  expect(check(goodLog())).toEqual([])
})

const lies: [Kind, string, (log: Planted) => void][] = [
  [
    'lost',
    'an acknowledged message is nowhere',
    (log) => {
      for (const list of log.lists) list.pop()
      log.drop((event) => event.type === 'seen' && event.id === 'm8')
    },
  ],
  [
    'lost',
    'an acknowledged edit did not happen',
    (log) => log.insert(log.one('history'), ...answered('edit', { ...said(5), text: digest('fifth, edited') })),
  ],
  [
    'lost',
    'an acknowledged deletion did not happen',
    (log) => log.insert(log.one('history'), ...answered('delete', { ...said(6), text: digest('') })),
  ],
  ['doubled', 'a repeated message stands there twice', (log) => log.history.push({ ...said(8), seq: 9 })],
  [
    'doubled',
    'a repetition was given another number',
    (log) => {
      const ack = log.one('acknowledged', ({ id }) => id === 'm6')
      log.insert(ack, { ...ack, seq: 12 })
    },
  ],
  [
    'reordered',
    'who was answered first has the higher number',
    (log) => {
      // Bob sends his second and hears that it is number 4 before ann, as number 3, begins.
      const ofThird = log.events.filter((event) => 'id' in event && event.id === 'm3' && event.type !== 'seen')
      const early = ofThird.slice(0, 3)
      log.drop((event) => early.includes(event))
      const index = log.events.indexOf(log.one('acknowledged', ({ id }) => id === 'm4'))
      log.events.splice(index + 1, 0, ...early)
    },
  ],
  [
    'reordered',
    'what one person said first stands behind what they said next',
    (log) => {
      const second = log.one('sent', ({ id }) => id === 'm5')
      log.drop((event) => event === second)
      log.insert(
        log.one('sent', ({ id }) => id === 'm3'),
        second,
      )
    },
  ],
  [
    'reordered',
    'two are shown to somebody in the wrong order',
    (log) => {
      const late = log.one('seen', ({ client, id }) => client === 'bob' && id === 'm6')
      log.drop((event) => event === late)
      log.insert(
        log.one('seen', ({ client, id }) => client === 'bob' && id === 'm8'),
        late,
      )
    },
  ],
  [
    'phantom',
    'somebody saw what nobody sent',
    (log) => log.insert(log.one('history'), { type: 'seen', client: 'bob', roomId: 'room', ...said(9) }),
  ],
  [
    'phantom',
    'somebody saw what a crash then unmade',
    (log) => {
      const [sent] = answered('send', said(9)) as [Event]
      log.insert(log.one('history'), sent, { type: 'seen', client: 'bob', roomId: 'room', ...said(9) })
    },
  ],
  ['phantom', 'nobody sent what is stored', (log) => log.lists.forEach((list) => list.push(said(9)))],
  [
    'phantom',
    'what was refused is stored all the same',
    (log) => {
      const ack = log.one('acknowledged', ({ id }) => id === 'm8')
      const { client, change, id } = ack
      log.insert(ack, { type: 'refused', client, change, id, code: 'server.failed' })
      log.drop((event) => event === ack)
    },
  ],
  [
    'phantom',
    'a bit of a stored text is wrong',
    (log) => log.everywhere(7, (message) => (message.text = digest('message 8'))),
  ],
  [
    'phantom',
    'a bit of a shown text is wrong',
    (log) => (log.one('seen', ({ id }) => id === 'm7').text = digest('message 8')),
  ],
  [
    'conflicting',
    'one number is two messages',
    (log) => {
      for (const list of log.lists) list.push({ ...said(9), seq: 8 })
      log.insert(log.one('history'), { ...(answered('send', said(9))[0] as Event) })
    },
  ],
  [
    'conflicting',
    'the acknowledged number is another one',
    (log) => (log.one('acknowledged', ({ id }) => id === 'm8').seq = 9),
  ],
  [
    'conflicting',
    'one client is shown another number than the others',
    (log) => (log.one('seen', ({ client, id }) => client === 'bob' && id === 'm8').seq = 9),
  ],
  [
    'hole',
    'a number was given to nobody',
    (log) => {
      log.everywhere(8, (message) => (message.seq = 9))
      for (const event of log.events)
        if ((event.type === 'seen' || event.type === 'acknowledged') && event.id === 'm8') event.seq = 9
    },
  ],
  [
    'diverging',
    'somebody missed the last message',
    (log) => log.one('held', ({ client }) => client === 'bob').messages.pop(),
  ],
  [
    'diverging',
    'somebody holds the text from before the edit',
    (log) => {
      const copy = log.one('held', ({ client }) => client === 'ann').messages
      Object.assign(copy[2] as Seen, said(3))
    },
  ],
]

describe('a planted lie is found, and nothing else', () => {
  for (const [kind, name, plant] of lies) {
    test(`${kind}: ${name}`, () => {
      const log = new Planted()
      plant(log)
      expect(check(log.events).map((finding) => finding.kind)).toEqual([kind])
    })
  }
})
