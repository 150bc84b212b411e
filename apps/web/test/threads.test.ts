import { beforeEach, describe, expect, it } from 'vitest'
import { threadItems } from '../src/state/thread.ts'
import { Known } from './support/known.ts'
import { ann, bob, hall, message } from './support/rows.ts'

let known: Known
const root = message(1)
const reply = (seq: number, other = {}) => message(seq, { replyTo: root.id, threadId: root.id, ...other })
const replica = () => known.app.replica
const shown = () =>
  threadItems(known.app, root.id).flatMap((item) => (item.kind === 'message' ? [[item.message.seq, item.quotes]] : []))

beforeEach(() => {
  known = new Known().room({ [ann]: 'owner', [bob]: 'member' }, { lastSeq: 40 }, [reply(39), message(40)])
})

describe('what is held besides the window of a room', () => {
  it('is kept fresh by what arrives live, and nothing else is kept', () => {
    replica().hold([root])
    known.say({ ...root, version: 99, text: 'edited far up' }, { ...message(2), version: 99 })
    expect(replica().message(root.id)?.text).toBe('edited far up')
    expect(replica().message(message(2).id)).toBeUndefined()
  })

  it('does not go back to what an answer says too late', () => {
    replica().hold([root])
    known.say({ ...root, version: 99, text: 'news' })
    replica().hold([root])
    expect(replica().message(root.id)?.text).toBe('news')
  })

  it('goes with its room', () => {
    replica().hold([root])
    replica().batch(() => replica().clear(`room:${hall}`))
    expect(replica().message(root.id)).toBeUndefined()
  })
})

describe('a thread', () => {
  it('is what it began with and the answers, from window and answers alike, in order and once', () => {
    replica().hold([root, reply(5), reply(39)])
    expect(shown()).toEqual([
      [1, false],
      [5, false],
      [39, false],
    ])
  })

  it('says what is answered only where that is not its beginning', () => {
    replica().hold([root, reply(5), reply(6, { replyTo: reply(5).id })])
    expect(shown()).toContainEqual([6, true])
  })

  it('takes in what is said in it while it is open, also far from the window', () => {
    replica().hold([root])
    const close = replica().shelf.follow(root.id)
    known.say({ ...reply(7), version: 99 })
    expect(shown()).toContainEqual([7, false])
    close()
    known.say({ ...reply(8), version: 100 })
    expect(shown()).not.toContainEqual([8, false])
  })

  it('is nothing as long as its beginning is not here', () => {
    expect(shown()).toEqual([])
  })
})
