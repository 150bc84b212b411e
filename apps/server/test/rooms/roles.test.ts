import { uuidv7 } from 'uuidv7'
import { beforeAll, expect, test } from 'vitest'
import { inOneWorld } from '../support/oneWorld.ts'

/** What the table in test/engine/authorization cannot say: who, to whom, and in which order. */
inOneWorld('roles', ['owner', 'admin', 'member', 'other', 'stranger'], (scene) => {
  beforeAll(() => scene.world.rest('person.setRole', { personId: scene.world.id('admin'), role: 'admin' }, 'owner'))

  test('an admin ends accounts of members, not of admins or owners, and nobody ends their own', async () => {
    const end = async (by: string, whom: string) =>
      (await scene.world.rest('person.deactivate', { personId: scene.world.id(whom) }, by)).body['code']
    expect(await end('admin', 'owner')).toBe('auth.forbidden')
    expect(await end('admin', 'admin')).toBe('auth.forbidden')
    expect(await end('owner', 'owner')).toBe('auth.forbidden')
    await scene.world.rest('person.setRole', { personId: scene.world.id('stranger'), role: 'admin' }, 'owner')
    expect(await end('admin', 'stranger')).toBe('auth.forbidden')
  })

  test('an admin who is not in a private room has no say in it, and may not even know of it', async () => {
    const roomId = uuidv7()
    await scene.world.rest('room.create', { id: roomId, kind: 'private', name: 'without them' }, 'member')
    for (const by of ['admin', 'owner'])
      expect(await scene.world.rest('room.archive', { roomId }, by)).toMatchObject({
        status: 404,
        body: { code: 'room.not_found' },
      })
  })

  test('an admin who is made a member is one at the next frame of the open socket', async () => {
    const [owner, admin] = [await scene.world.device('owner'), await scene.world.device('admin')]
    await admin.perform('workspace.update', { name: 'Northlight' })
    await owner.perform('person.setRole', { personId: admin.personId, role: 'member' })
    await expect(admin.perform('workspace.update', { name: 'Mine' })).rejects.toMatchObject({ code: 'auth.forbidden' })
  })

  test('a workspace keeps its name when it changes its colour, and its colour when it changes its name', async () => {
    const owner = await scene.world.device('owner')
    await owner.perform('workspace.update', { accent: 'dusk' })
    await owner.perform('workspace.update', { name: 'Northlight' })
    const { copy } = await scene.world.device('member')
    expect(copy.all('workspace')).toMatchObject([{ name: 'Northlight', accent: 'dusk' }])
    await expect(owner.perform('workspace.update', { accent: 'mauve' as 'dusk' })).rejects.toThrow()
  })

  test('somebody whose account has ended can lose a role, though one owner is left', async () => {
    const [owner, personId] = [await scene.world.device('owner'), scene.world.id('stranger')]
    await owner.perform('person.setRole', { personId, role: 'owner' })
    await owner.perform('person.deactivate', { personId })
    await owner.perform('person.setRole', { personId, role: 'member' })
  })

  test('a workspace keeps an owner, also when both step down at once', async () => {
    const [owner, other] = [await scene.world.device('owner'), await scene.world.device('other')]
    const demote = (by: typeof owner, personId: string) => by.perform('person.setRole', { personId, role: 'member' })
    await expect(demote(owner, owner.personId)).rejects.toMatchObject({ code: 'person.last_owner' })
    await owner.perform('person.setRole', { personId: other.personId, role: 'owner' })
    const both = await Promise.allSettled([demote(owner, owner.personId), demote(other, other.personId)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
