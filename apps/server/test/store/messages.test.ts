import { expect, test } from 'vitest'
import { noticesOf, pageOfMessages } from '../../src/store/messages.ts'
import { writeRows } from '../../src/store/rows.ts'
import { eachDatabase } from '../support/databases.ts'
import { a, messages } from './rows.ts'

const deletedAt = '2026-03-03T10:00:00.000Z'
const [ann, bob] = [a.person(), a.person()]
const room = a.room(ann)
const elsewhere = a.room(ann, { name: 'elsewhere' })

eachDatabase('Pages of messages', ({ open }) => {
  async function roomOfTwenty() {
    const database = await open()
    const said = messages(room, ann, 1, 20)
    said[4] = { ...said[4]!, deletedAt, text: '' }
    await database.transaction((tx) =>
      writeRows(tx, [ann, room, elsewhere, ...said, ...messages(elsewhere, ann, 1, 20)]),
    )
    const seqs = async (place: Parameters<typeof pageOfMessages>[2], limit: number) =>
      (await pageOfMessages(database.read, room.id, place, limit)).map(({ seq }) => seq)
    return { seqs, said, database }
  }

  test('are the newest messages, those before or after a number, or those around it', async () => {
    const { seqs } = await roomOfTwenty()
    expect(await seqs({}, 3)).toEqual([18, 19, 20])
    expect(await seqs({ before: 4 }, 2)).toEqual([2, 3])
    expect(await seqs({ before: 1 }, 2)).toEqual([])
    expect(await seqs({ after: 17 }, 2)).toEqual([18, 19])
    expect(await seqs({ after: 0 }, 2)).toEqual([1, 2])
    expect(await seqs({ after: 20 }, 2)).toEqual([])
    expect(await seqs({ around: 10 }, 5)).toEqual([8, 9, 10, 11, 12])
    expect(await seqs({ around: 10 }, 1)).toEqual([10])
    expect(await seqs({ around: 1 }, 4)).toEqual([1, 2, 3])
    expect(await seqs({ around: 99 }, 4)).toEqual([19, 20])
  })

  test('show where a message was deleted', async () => {
    const { database, said } = await roomOfTwenty()
    expect(await pageOfMessages(database.read, room.id, { around: 5 }, 3)).toEqual(said.slice(3, 6))
  })

  test('of a room nobody wrote in are empty', async () => {
    const { database } = await roomOfTwenty()
    expect(await pageOfMessages(database.read, 'nowhere', {}, 10)).toEqual([])
  })
})

eachDatabase('Notices of a message', ({ open }) => {
  test('are those that still stand', async () => {
    const database = await open()
    const [first, second] = messages(room, ann, 1, 2) as [ReturnType<typeof a.message>, ReturnType<typeof a.message>]
    const standing = a.notice(first, bob)
    await database.transaction((tx) =>
      writeRows(tx, [
        ann,
        bob,
        room,
        first,
        second,
        standing,
        a.notice(first, ann, { deletedAt }),
        a.notice(second, bob),
      ]),
    )
    expect(await noticesOf(database.read, first.id)).toEqual([standing])
  })
})
