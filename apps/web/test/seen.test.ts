import { beforeEach, expect, it } from 'vitest'
import { newMember } from '@duplex/protocol/defaults'
import { memberId } from '@duplex/protocol/entities'
import { limits } from '@duplex/protocol/limits'
import { seenIn } from '../src/state/seen.ts'
import { Known } from './support/known.ts'
import { ann, bob, hall, message } from './support/rows.ts'

const carl = ann.slice(0, -1) + 'c'
let known: Known
let version = 1
const reads = (personId: string, readSeq: number) =>
  known.say({
    table: 'member',
    ...newMember,
    id: memberId(hall, personId),
    version: (version += 1),
    deletedAt: null,
    roomId: hall,
    personId,
    role: 'member',
    joinedAt: '2026-11-20T08:00:00.000Z',
    readSeq,
  })
const seen = () => [...seenIn(known.app, hall)].map(([seq, people]) => [seq, people.map(({ name }) => name)])

beforeEach(() => {
  known = new Known()
    .person(ann, { name: 'Ann' })
    .person(bob, { name: 'Bob' })
    .person(carl, { name: 'Carl' })
    .room({ [ann]: 'owner', [bob]: 'member', [carl]: 'member' }, { lastSeq: 5 }, [
      message(1, { authorId: ann }),
      message(2, { authorId: bob }),
      message(3, { authorId: ann }),
      message(4, { authorId: ann }),
      message(5, { authorId: carl }),
    ])
})

it('stands at the newest own message each of the others has read', () => {
  expect(seen()).toEqual([
    [1, ['Bob']],
    [4, ['Carl']],
  ])
  reads(bob, 3)
  expect(seen()).toEqual([
    [3, ['Bob']],
    [4, ['Carl']],
  ])
  reads(bob, 5)
  expect(seen()).toEqual([[4, ['Bob', 'Carl']]])
})

it('says nothing at a message that is gone', () => {
  known.say(message(4, { authorId: ann, version: 9, deletedAt: '2026-11-20T10:00:00.000Z' }))
  reads(bob, 5)
  expect(seen()).toEqual([[3, ['Bob', 'Carl']]])
})

it('says nothing in a large room', () => {
  for (let last = 0; last < limits.seenByPeople; last++) {
    const id = `00000000-0000-7000-8000-0000000001${String(last).padStart(2, '0')}`
    known.person(id)
    reads(id, 5)
  }
  expect(seen()).toEqual([])
})
