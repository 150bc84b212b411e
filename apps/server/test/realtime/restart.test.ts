import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { eachDatabase } from '../support/databases.ts'
import { World } from '../support/world.ts'

eachDatabase('a restart', (databases) => {
  test('everything is as before: sessions, invites, messages, what is unread and what was read', async () => {
    const world = await World.create(await databases.create(), ['ann', 'bob', 'cem'])
    const [ann, bob] = [await world.device('ann'), await world.device('bob')]
    const [roomId, messageId] = [uuidv7(), uuidv7()]
    await ann.perform('room.create', {
      id: roomId,
      kind: 'private',
      name: 'talk',
      topic: 'this and that',
      personIds: [bob.personId],
    })
    const first = await ann.perform('message.send', { id: messageId, roomId, text: 'one' })
    for (const text of ['two', '@bob three', 'four']) await ann.perform('message.send', { id: uuidv7(), roomId, text })
    await bob.settle()
    await bob.perform('read.advance', { roomId, seq: 2 })
    await ann.perform('room.openDirect', { id: uuidv7(), personIds: [bob.personId] })
    const { invite } = await ann.perform('invite.create', { id: uuidv7(), maxUses: 1 })
    await world.rest('session.signOut', {}, 'cem')
    for (const client of [ann, bob]) await client.settle()
    const before = [ann, bob].map((client) => client.copy.view())
    const { invites } = await ann.ask('invite.list', {})

    await world.restart()
    expect([await ann.goodbye(), await bob.goodbye()]).toEqual([1012, 1012])
    const [annAgain, bobAgain] = [await world.back(ann), await world.back(bob)]
    for (const client of [annAgain, bobAgain])
      expect([...client.heard('changes'), ...client.heard('reset')], 'nothing was missed').toEqual([])
    const [freshAnn, freshBob] = [await world.device('ann'), await world.device('bob')]
    expect([freshAnn, freshBob].map((client) => client.copy.view())).toEqual(before)
    expect(freshBob.copy.all('membership').find((row) => row.roomId === roomId)?.readSeq).toBe(2)
    expect(freshBob.copy.all('notice').map(({ seq }) => seq)).toEqual([3])

    expect((await world.rest('person.me', {}, 'cem')).status, 'signed out is signed out').toBe(401)
    expect((await freshAnn.ask('invite.list', {})).invites).toEqual(invites)
    await world.join('dora', invite.link)
    expect(await freshAnn.perform('message.send', { id: messageId, roomId, text: 'one' }), '[I1] said again').toEqual(
      first,
    )
    expect((await freshAnn.perform('message.send', { id: uuidv7(), roomId, text: 'five' })).seq, '[S5]').toBe(5)
    await world.goHome()
    await world.server.stop()
  })

  test('[S3] what was answered before the server stopped is there after it, and nothing was half done', async () => {
    const world = await World.create(await databases.create(), ['ann', 'bob'])
    const ann = await world.device('ann')
    const answered = new Set<string>()
    const wishes = Array.from({ length: 400 }, async () => {
      const id = uuidv7()
      await ann.perform('message.send', { id, roomId: world.firstRoomId, text: id })
      answered.add(id)
    })
    const done = Promise.allSettled(wishes)
    await ann.until(() => answered.size > 0)
    await world.restart()
    await done
    const bob = await world.device('bob')
    const kept: string[] = []
    for (let after = 0; ;) {
      const { messages } = await bob.ask('message.page', { roomId: world.firstRoomId, after, limit: 100 })
      kept.push(...messages.map(({ text }) => text))
      if (messages.length === 0) break
      expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => after + index + 1))
      after += messages.length
    }
    expect([...answered].filter((id) => !kept.includes(id))).toEqual([])
    await world.goHome()
    await world.server.stop()
  })
})
