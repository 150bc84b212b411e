import { expect, test } from 'vitest'
import {
  countOwners,
  credentialByEmailKey,
  credentialOf,
  handlesStartingWith,
  hasPeople,
  insertCredential,
  peopleByHandles,
  personByHandle,
  updatePassword,
} from '../../src/store/people.ts'
import { writeRows } from '../../src/store/rows.ts'
import { eachDatabase } from '../support/databases.ts'
import { a } from './rows.ts'

const changedAt = '2026-03-01T09:30:00.000Z'

eachDatabase('People', ({ open }) => {
  test('are found by their handles', async () => {
    const database = await open()
    expect(await hasPeople(database.read)).toBe(false)
    const [ann, anna, bob] = [a.person({ handle: 'ann' }), a.person({ handle: 'ann_a' }), a.person({ handle: 'bob' })]
    await database.transaction((tx) => writeRows(tx, [ann, anna, bob]))
    expect(await hasPeople(database.read)).toBe(true)
    expect(await personByHandle(database.read, 'ann')).toEqual(ann)
    expect(await personByHandle(database.read, 'annX')).toBeNull()
    expect(await peopleByHandles(database.read, ['bob', 'nobody'])).toEqual([bob])
    expect(await peopleByHandles(database.read, [])).toEqual([])
    expect(await handlesStartingWith(database.read, 'ann')).toEqual(new Set(['ann', 'ann_a']))
    expect(await handlesStartingWith(database.read, 'ann_')).toEqual(new Set(['ann_a']))
  })

  test('count as owners while they can sign in', async () => {
    const database = await open()
    const owners = [
      a.person({ role: 'owner' }),
      a.person({ role: 'owner', deactivatedAt: changedAt }),
      a.person({ role: 'admin' }),
    ]
    await database.transaction((tx) => writeRows(tx, owners))
    expect(await countOwners(database.read)).toBe(1)
  })

  test('have one credential, found by the address as it is compared', async () => {
    const database = await open()
    const [ann, bob] = [a.person(), a.person()]
    const credential = {
      personId: ann.id,
      email: 'Ann@example.org',
      emailKey: 'ann@example.org',
      passwordHash: 'first',
      changedAt,
    }
    await database.transaction(async (tx) => {
      await writeRows(tx, [ann, bob])
      await insertCredential(tx, credential)
    })
    expect(await credentialByEmailKey(database.read, 'ann@example.org')).toEqual(credential)
    expect(await credentialByEmailKey(database.read, 'Ann@example.org')).toBeNull()
    expect(await credentialOf(database.read, bob.id)).toBeNull()
    await expect(
      database.transaction((tx) => insertCredential(tx, { ...credential, personId: bob.id })),
    ).rejects.toThrow(/unique/i)

    await database.transaction((tx) => updatePassword(tx, ann.id, 'second', '2026-03-02T09:30:00.000Z'))
    expect(await credentialOf(database.read, ann.id)).toEqual({
      ...credential,
      passwordHash: 'second',
      changedAt: '2026-03-02T09:30:00.000Z',
    })
  })
})
