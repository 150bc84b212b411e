import { expect, test } from 'vitest'
import {
  findInvite,
  insertInvite,
  liveInvites,
  revokeInvite,
  useInvite,
  type InviteRecord,
} from '../../src/store/invites.ts'
import { epochOf } from '../../src/store/meta.ts'
import { writeRows } from '../../src/store/rows.ts'
import {
  deleteSessionKeys,
  extendSessionKey,
  insertSessionKey,
  sessionById,
  sessionByTokenHash,
  sessionsOf,
} from '../../src/store/sessions.ts'
import { eachDatabase } from '../support/databases.ts'
import { a } from './rows.ts'

const deletedAt = '2026-03-03T10:00:00.000Z'
const expiresAt = '2026-05-01T00:00:00.000Z'

eachDatabase('Sessions', ({ open }) => {
  test('are opened by the hash of their token', async () => {
    const database = await open()
    const ann = a.person()
    const session = a.session(ann)
    await database.transaction(async (tx) => {
      await writeRows(tx, [ann, session, a.session(ann, { deletedAt })])
      await insertSessionKey(tx, { tokenHash: 'hash', sessionId: session.id, personId: ann.id, expiresAt })
    })
    const { id, personId, createdAt, lastSeenAt } = session
    const live = { id, personId, createdAt, lastSeenAt, expiresAt }
    expect(await sessionByTokenHash(database.read, 'hash')).toEqual(live)
    expect(await sessionById(database.read, id)).toEqual(live)
    expect(await sessionByTokenHash(database.read, 'another')).toBeNull()
    expect(await sessionsOf(database.read, ann.id)).toEqual([session])

    await database.transaction((tx) => extendSessionKey(tx, id, '2026-06-01T00:00:00.000Z'))
    expect((await sessionById(database.read, id))?.expiresAt).toBe('2026-06-01T00:00:00.000Z')
    await database.transaction((tx) => deleteSessionKeys(tx, [id, 'unknown']))
    expect(await sessionById(database.read, id)).toBeNull()
  })

  test('open nothing once they, or the account, were ended', async () => {
    const database = await open()
    const [ann, bob] = [a.person(), a.person()]
    const [ofAnn, ofBob] = [a.session(ann), a.session(bob)]
    await database.transaction(async (tx) => {
      await writeRows(tx, [ann, bob, ofAnn, ofBob])
      await insertSessionKey(tx, { tokenHash: 'ann', sessionId: ofAnn.id, personId: ann.id, expiresAt })
      await insertSessionKey(tx, { tokenHash: 'bob', sessionId: ofBob.id, personId: bob.id, expiresAt })
    })
    expect(await sessionByTokenHash(database.read, 'ann')).not.toBeNull()
    expect(await sessionByTokenHash(database.read, 'bob')).not.toBeNull()
    await database.transaction((tx) =>
      writeRows(tx, [
        { ...ofAnn, deletedAt },
        { ...bob, deactivatedAt: deletedAt },
      ]),
    )
    expect(await sessionByTokenHash(database.read, 'ann')).toBeNull()
    expect(await sessionByTokenHash(database.read, 'bob')).toBeNull()
  })
})

eachDatabase('Invites', ({ open }) => {
  test('are listed while they let somebody in, newest first', async () => {
    const database = await open()
    const ann = a.person()
    const invite = (id: string, createdAt: string, given: Partial<InviteRecord> = {}): InviteRecord => ({
      ...{ id, role: 'member', createdBy: ann.id, createdAt, expiresAt, maxUses: null, uses: 0, revokedAt: null },
      ...given,
    })
    const [first, second] = [
      invite('first', '2026-03-01T00:00:00.000Z'),
      invite('second', '2026-03-02T00:00:00.000Z', { maxUses: 2 }),
    ]
    const expired = invite('expired', '2026-03-03T00:00:00.000Z', { expiresAt: '2026-03-04T00:00:00.000Z' })
    await database.transaction(async (tx) => {
      await writeRows(tx, [ann])
      for (const one of [first, second, expired]) await insertInvite(tx, one)
    })
    const live = () => liveInvites(database.read, '2026-03-04T00:00:00.000Z')
    expect(await live()).toEqual([second, first])

    await database.transaction((tx) => useInvite(tx, 'second'))
    expect(await live()).toEqual([{ ...second, uses: 1 }, first])
    await database.transaction((tx) => useInvite(tx, 'second'))
    await database.transaction((tx) => revokeInvite(tx, 'first', deletedAt))
    expect(await live()).toEqual([])
    expect(await findInvite(database.read, 'first')).toEqual({ ...first, revokedAt: deletedAt })
    expect(await findInvite(database.read, 'nothing')).toBeNull()
  })
})

eachDatabase('The epoch', ({ create, open }) => {
  test('is made once and stays', async () => {
    const url = await create()
    const database = await open(url)
    const epochs = await Promise.all([epochOf(database), epochOf(database), epochOf(database)])
    expect(new Set(epochs).size).toBe(1)
    expect(epochs[0]).toMatch(/^[0-9a-f-]{36}$/)
    expect(await epochOf(await open(url))).toBe(epochs[0])
    expect(await epochOf(await open())).not.toBe(epochs[0])
  })
})
