import type { CommandName, QueryName } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { beforeAll, expect, test } from 'vitest'
import { inOneWorld } from '../support/oneWorld.ts'

const canary = 'the canary sings at dawn'

/** Every request that names a room or a message, as somebody makes it who should not know of either. */
const attempts: [
  CommandName | QueryName,
  (ids: { roomId: string; messageId: string; me: string; bob: string }) => object,
][] = [
  ['room.update', ({ roomId }) => ({ roomId, topic: 'mine now' })],
  ['room.archive', ({ roomId }) => ({ roomId })],
  ['room.restore', ({ roomId }) => ({ roomId })],
  ['room.join', ({ roomId }) => ({ roomId })],
  ['room.leave', ({ roomId }) => ({ roomId })],
  ['member.add', ({ roomId, me }) => ({ roomId, personIds: [me] })],
  ['member.remove', ({ roomId, bob }) => ({ roomId, personId: bob })],
  ['member.setRole', ({ roomId, me }) => ({ roomId, personId: me, role: 'owner' })],
  ['message.send', ({ roomId }) => ({ id: uuidv7(), roomId, text: 'hello?' })],
  ['message.edit', ({ messageId }) => ({ messageId, text: 'hello?' })],
  ['message.delete', ({ messageId }) => ({ messageId })],
  ['read.advance', ({ roomId }) => ({ roomId, seq: 1 })],
  ['message.page', ({ roomId }) => ({ roomId })],
  ['message.page', ({ roomId }) => ({ roomId, around: 1 })],
  ['message.find', ({ messageId }) => ({ messageId })],
]

inOneWorld('what Eve may not see', ['ann', 'bob', 'eve', 'cem'], (scene) => {
  const secret = { roomId: uuidv7(), messageId: uuidv7() }
  const direct = { roomId: uuidv7(), messageId: uuidv7() }
  const left = { roomId: uuidv7(), messageId: uuidv7() }

  beforeAll(async () => {
    const [ann, eve] = [await scene.world.device('ann'), await scene.world.device('eve')]
    const [bobsId, evesId] = [scene.world.id('bob'), scene.world.id('eve')]
    await ann.perform('room.create', {
      id: secret.roomId,
      kind: 'private',
      name: canary,
      topic: canary,
      personIds: [bobsId],
    })
    await ann.perform('room.openDirect', { id: direct.roomId, personIds: [bobsId] })
    await ann.perform('room.create', { id: left.roomId, kind: 'private', name: canary, personIds: [bobsId, evesId] })
    await eve.settle()
    await ann.perform('member.remove', { roomId: left.roomId, personId: evesId })
    for (const { roomId, messageId } of [secret, direct, left])
      await ann.perform('message.send', { id: messageId, roomId, text: `${canary}, @bob and @eve` })
  })

  const rooms = {
    'a private room': secret,
    'a direct conversation of others': direct,
    'a room she was removed from': left,
  }
  for (const [what, ids] of Object.entries(rooms)) {
    test(`[I4] ${what} does not exist for Eve: every request with its ids gets the very answer that an unknown id gets`, async () => {
      const people = { me: scene.world.id('eve'), bob: scene.world.id('bob') }
      const eve = await scene.world.device('eve')
      for (const [name, inputOf] of attempts) {
        const [hers, unknown] = [
          await scene.world.rest(name, inputOf({ ...ids, ...people }), 'eve'),
          await scene.world.rest(name, inputOf({ roomId: uuidv7(), messageId: uuidv7(), ...people }), 'eve'),
        ]
        expect(hers, name).toEqual(unknown)
        expect(hers.status, name).toBe(404)
        const said = eve.perform(name as 'room.join', inputOf({ ...ids, ...people }) as never)
        await expect(said, name).rejects.toMatchObject({ code: unknown.body['code'] })
      }
    })
  }

  test('[S6] nothing Eve is sent, or can ask for, names what is said there', async () => {
    const eve = await scene.world.device('eve')
    await eve.ask('room.browse', {})
    eve.say({ type: 'typing', data: { roomId: secret.roomId } })
    eve.say({ type: 'watch', data: { personIds: [scene.world.id('ann')] } })
    eve.versions = {
      [`room:${secret.roomId}`]: 0,
      [`room:${left.roomId}`]: 1,
      [`user:${scene.world.id('ann')}`]: 0,
    }
    eve.hello()
    expect(Object.keys(eve.heard('welcome')[0]?.heads ?? {})).toHaveLength(3)
    await eve.settle()
    const all = JSON.stringify(eve.frames)
    expect(all).not.toContain(canary)
    for (const id of [secret.roomId, secret.messageId, direct.roomId, direct.messageId, left.messageId])
      expect(all).not.toContain(id)
    expect(eve.copy.all('notice')).toEqual([])

    const bob = await scene.world.device('bob')
    expect(JSON.stringify(bob.frames)).toContain(canary)
    expect(bob.copy.all('notice').map(({ messageId }) => messageId)).toContain(secret.messageId)
  })

  test('[I2] an id of a room or a message of others is refused, and says no more than that', async () => {
    const eve = await scene.world.device('eve')
    const [mine, refusal] = [uuidv7(), { code: 'id.taken' }]
    await eve.perform('room.create', { id: mine, kind: 'public', name: 'Eve’s own' })
    await expect(eve.perform('room.create', { id: secret.roomId, kind: 'private', name: 'x' })).rejects.toMatchObject(
      refusal,
    )
    await expect(
      eve.perform('room.openDirect', { id: secret.roomId, personIds: [scene.world.id('cem')] }),
    ).rejects.toMatchObject(refusal)
    await expect(eve.perform('message.send', { id: secret.messageId, roomId: mine, text: 'x' })).rejects.toMatchObject(
      refusal,
    )
    await expect(eve.perform('room.create', { id: direct.roomId, kind: 'private', name: 'x' })).rejects.toMatchObject(
      refusal,
    )
  })
})
