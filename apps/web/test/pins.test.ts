import { describe, expect, it } from 'vitest'
import { Known } from './support/known.ts'
import { ann, hall, message, messages } from './support/rows.ts'

const pinned = (seq: number, pinnedAt: string | null, version = 100 + seq) => message(seq, { pinnedAt, version })
const numbers = ({ app }: Known) => app.replica.pinsIn(hall).map(({ seq }) => seq)

describe('what is pinned in a room', () => {
  it('is known wherever it stands, the latest first', () => {
    const known = new Known().room({ [ann]: 'member' }, { lastSeq: 60 }, messages(41, 60))
    known.app.replica.hold([pinned(3, '2026-11-20T09:00:00.000Z')])
    known.say(pinned(50, '2026-11-20T10:00:00.000Z'))
    expect(numbers(known)).toEqual([50, 3])
  })

  it('goes when it is taken off or deleted, also far above what is on the screen', () => {
    const known = new Known().room({ [ann]: 'member' }, { lastSeq: 60 }, messages(41, 60))
    known.say(pinned(3, '2026-11-20T09:00:00.000Z', 200), pinned(4, '2026-11-20T09:01:00.000Z', 201))
    expect(numbers(known)).toEqual([4, 3])
    known.say(pinned(4, null, 202))
    known.say({ ...pinned(3, null, 203), text: '', deletedAt: '2026-11-20T09:02:00.000Z' })
    expect(numbers(known)).toEqual([])
  })

  it('is of this room alone', () => {
    const known = new Known().room({ [ann]: 'member' }, { lastSeq: 1 }, [pinned(1, '2026-11-20T09:00:00.000Z')])
    known.room({ [ann]: 'member' }, { id: 'another room', lastSeq: 0 })
    expect(known.app.replica.pinsIn('another room')).toEqual([])
  })
})
