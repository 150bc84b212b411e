import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { CommandInput } from '@duplex/protocol/registry'
import { inOneWorld } from '../support/oneWorld.ts'
import type { RestAnswer } from '../support/world.ts'

const aDay = 24 * 60 * 60 * 1000

inOneWorld('invite links', ['ann', 'bob', 'cem'], (scene) => {
  let joined = 0
  const join = (token: string): Promise<RestAnswer> => {
    const name = `Newcomer ${++joined}`
    const email = `newcomer${joined}@example.org`
    return scene.world.rest('invite.accept', { token, name, email, password: 'something nobody guesses' })
  }
  const invite = async (by: string, form: Omit<CommandInput<'invite.create'>, 'id'> = {}) => {
    const { invite } = await (await scene.world.device(by)).perform('invite.create', { id: uuidv7(), ...form })
    return { ...invite, token: invite.link.split('/').at(-1) ?? '' }
  }
  const preview = (token: string) => scene.world.rest('invite.preview', { token })
  const expectDead = async (token: string, why: string) => {
    const refusal = { status: 404, body: { code: 'invite.invalid' } }
    expect(await preview(token), why).toMatchObject(refusal)
    expect(await join(token), why).toMatchObject({ ...refusal, cookie: '' })
  }

  test('a link says who invites to what, works more than once, and lasts a week unless asked otherwise', async () => {
    const { token, createdAt, expiresAt } = await invite('ann')
    expect(Date.parse(expiresAt) - Date.parse(createdAt)).toBe(7 * aDay)
    expect(await preview(token)).toMatchObject({ status: 200, body: { workspaceName: 'Northlight', invitedBy: 'ann' } })
    for (const answer of [await join(token), await join(token)])
      expect(answer).toMatchObject({ status: 200, body: { roomId: scene.world.firstRoomId } })
    const { invites } = await (await scene.world.device('ann')).ask('invite.list', {})
    expect(invites.find(({ link }) => link.endsWith(token))).toMatchObject({ uses: 2, maxUses: null, role: 'member' })
  })

  test('of twenty who join at once by a link for one, one is in', async () => {
    const { token } = await invite('ann', { maxUses: 1 })
    const answers = await Promise.all(Array.from({ length: 20 }, () => join(token)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const { status, body } of answers.filter((answer) => answer.status !== 200))
      expect([status, body['code']]).toEqual([404, 'invite.invalid'])
    await expectDead(token, 'used up')
  })

  test('a link that has run out lets nobody in', async () => {
    const { id, token } = await invite('ann', { days: 1 })
    expect(await preview(token)).toMatchObject({ status: 200 })
    const database = await scene.databases.open(scene.databaseUrl)
    const expiresAt = new Date(Date.now() - 1000).toISOString()
    await database.transaction(({ prisma }) => prisma.invite.update({ where: { id }, data: { expiresAt } }))
    await expectDead(token, 'expired')
    const { invites } = await (await scene.world.device('ann')).ask('invite.list', {})
    expect(invites.map((each) => each.id)).not.toContain(id)
  })

  test('a link that was revoked lets nobody in', async () => {
    const { id, token } = await invite('ann')
    await (await scene.world.device('ann')).perform('invite.revoke', { inviteId: id })
    await expectDead(token, 'revoked')
  })

  test('a link somebody made up lets nobody in', async () => {
    const { id, token } = await invite('ann')
    const [, mac = ''] = token.split('.')
    const other = await invite('ann')
    const forged = [
      `${token}.and-more`,
      `${id}.${'A'.repeat(mac.length)}`,
      `${other.id}.${mac}`,
      `${id}.${mac.slice(0, -1)}`,
      `${uuidv7()}.${mac}`,
      `${id}.${id}`,
      id,
      '.'.repeat(40),
    ]
    for (const each of forged) await expectDead(each, each)
    for (const each of ['', 'x', '../../../etc/passwd', 'x'.repeat(129), `${token}%00`])
      expect(await preview(each), each).toMatchObject({ status: 400, body: { code: 'input.invalid' } })
    expect(await preview(token)).toMatchObject({ status: 200 })
  })

  test('Bob, a member, can neither make nor see nor end an invite', async () => {
    const { id } = await invite('ann')
    const bob = await scene.world.device('bob')
    const refusal = { code: 'auth.forbidden' }
    await expect(bob.perform('invite.create', { id: uuidv7() })).rejects.toMatchObject(refusal)
    await expect(bob.perform('invite.revoke', { inviteId: id })).rejects.toMatchObject(refusal)
    await expect(bob.ask('invite.list', {})).rejects.toMatchObject(refusal)
    const ann = await scene.world.device('ann')
    await expect(ann.perform('invite.revoke', { inviteId: uuidv7() })).rejects.toMatchObject({
      code: 'invite.not_found',
    })
  })

  test('[I1] [I2] the same invite twice is one; an id that is somebody else’s is refused', async () => {
    const ann = await scene.world.device('ann')
    await ann.perform('person.setRole', { personId: scene.world.id('cem'), role: 'admin' })
    const cem = await scene.world.device('cem')
    const id = uuidv7()
    const [first, again] = [await ann.perform('invite.create', { id }), await ann.perform('invite.create', { id })]
    expect(again).toEqual(first)
    await expect(cem.perform('invite.create', { id })).rejects.toMatchObject({ code: 'id.taken' })
  })

  test('an invite never gives more than who made it has, also when that became less since', async () => {
    const ann = await scene.world.device('ann')
    const personId = scene.world.id('cem')
    await ann.perform('person.setRole', { personId, role: 'admin' })
    const [forAdmins, forMembers] = [await invite('cem', { role: 'admin' }), await invite('cem')]
    const { body } = await join(forAdmins.token)
    await ann.settle()
    expect(ann.copy.all('person').find(({ id }) => id === body['personId'])?.role).toBe('admin')
    for (const role of ['owner', 'superuser', ''])
      expect(await scene.world.rest('invite.create', { id: uuidv7(), role }, 'cem')).toMatchObject({ status: 400 })

    await ann.perform('person.setRole', { personId, role: 'member' })
    await expectDead(forAdmins.token, 'by somebody who may not invite any more')
    await expectDead(forMembers.token, 'by somebody who may not invite any more')
    const { invites } = await ann.ask('invite.list', {})
    expect(invites.map(({ id }) => id)).not.toContain(forAdmins.id)

    await ann.perform('person.setRole', { personId, role: 'admin' })
    expect(await preview(forMembers.token)).toMatchObject({ status: 200 })
    await ann.perform('person.deactivate', { personId })
    await expectDead(forMembers.token, 'by somebody whose account has ended')
  })
})
