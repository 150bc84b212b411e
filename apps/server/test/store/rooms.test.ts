import { expect, test } from 'vitest'
import {
  directByKey,
  insertDirect,
  memberIdsOf,
  membersOf,
  publicRoomNames,
  publicRooms,
  roomsOf,
} from '../../src/store/rooms.ts'
import { writeRows } from '../../src/store/rows.ts'
import { eachDatabase } from '../support/databases.ts'
import { a } from './rows.ts'

const deletedAt = '2026-03-03T10:00:00.000Z'
const [ann, bob] = [a.person(), a.person()]

eachDatabase('Rooms', ({ open }) => {
  test('know who is in them, and people know which rooms they are in', async () => {
    const database = await open()
    const [general, random] = [a.room(ann), a.room(ann, { name: 'random' })]
    const inGeneral = a.member(general, ann)
    await database.transaction((tx) =>
      writeRows(tx, [
        ...[ann, bob, general, random, inGeneral],
        a.member(general, bob, { deletedAt }),
        a.member(random, bob),
        a.membership(ann, general),
        a.membership(ann, random, { deletedAt }),
      ]),
    )
    expect(await membersOf(database.read, general.id)).toEqual([inGeneral])
    expect(await memberIdsOf(database.read, general.id)).toEqual([ann.id])
    expect(await roomsOf(database.read, ann.id)).toEqual([general.id])
    expect(await roomsOf(database.read, bob.id)).toEqual([])
  })

  test('that are public can be browsed', async () => {
    const database = await open()
    const general = a.room(ann, { topic: 'everything' })
    const old = a.room(ann, { name: 'old', archivedAt: deletedAt })
    const hidden = a.room(ann, { kind: 'private', name: 'hidden' })
    await database.transaction((tx) =>
      writeRows(tx, [
        ...[ann, bob, general, old, hidden, a.member(general, ann), a.member(general, bob)],
        a.member(old, bob, { deletedAt }),
        a.member(old, ann),
        a.member(hidden, bob),
      ]),
    )
    const { createdAt } = general
    const seen = await publicRooms(database.read, bob.id)
    expect(seen.sort((one, other) => (one.name < other.name ? -1 : 1))).toEqual([
      { id: general.id, name: 'general', topic: 'everything', createdAt, archived: false, people: 2, joined: true },
      { id: old.id, name: 'old', topic: '', createdAt, archived: true, people: 1, joined: false },
    ])
    expect(new Set((await publicRoomNames(database.read)).map(({ name }) => name))).toEqual(new Set(['general', 'old']))
  })

  test('that are direct are found by who is in them', async () => {
    const database = await open()
    const direct = a.room(ann, { kind: 'direct', name: '' })
    await database.transaction(async (tx) => {
      await writeRows(tx, [ann, direct])
      await insertDirect(tx, 'ann,bob', direct.id)
    })
    expect(await directByKey(database.read, 'ann,bob')).toBe(direct.id)
    expect(await directByKey(database.read, 'ann')).toBeNull()
    await expect(database.transaction((tx) => insertDirect(tx, 'ann,bob', 'another'))).rejects.toThrow(/unique/i)
  })
})
