import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { inATalk, messageOf, rowsHeard, whereStands } from './talk.ts'

inATalk('pinned and kept messages', (scene, talk) => {
  const pin = (by: Client, messageId: string, pinned = true) => by.perform('message.pin', { messageId, pinned })
  const save = (by: Client, messageId: string, saved = true) => by.perform('message.save', { messageId, saved })
  const pinned = async (by: Client, roomId: string) =>
    (await by.ask('message.pinned', { roomId })).messages.map(({ id }) => id)
  const saved = async (by: Client) => (await by.ask('message.saved', {})).messages.map(({ id }) => id)

  test('[M1] anybody who may write pins a message and takes it off again, for everybody; twice is once', async () => {
    const { roomId, ann, bob, cem, say, hush, settle } = await talk()
    const [one, two] = [await say(ann, 'one'), await say(ann, 'two')]
    await pin(bob, two)
    await pin(cem, one)
    await settle()
    const since = messageOf(ann, one).pinnedAt
    expect(since).toEqual(expect.any(String))
    expect((await pinned(ann, roomId)).sort()).toEqual([one, two].sort())
    await hush()
    await pin(bob, one)
    await settle()
    expect(rowsHeard(ann)).toEqual([])
    await Promise.all([pin(ann, one, false), pin(ann, one, false), pin(ann, two, false), pin(ann, two)])
    await settle()
    expect(await pinned(cem, roomId)).toEqual([two])
    expect(messageOf(cem, one).pinnedAt).toBeNull()
  })

  test('[S4] a pinned message that is deleted is pinned no more, and cannot be', async () => {
    const { roomId, ann, bob, say } = await talk()
    const messageId = await say(ann, 'unwise words')
    await pin(bob, messageId)
    await save(bob, messageId)
    expect(await whereStands(scene.databaseUrl, messageId)).toEqual(expect.arrayContaining(['pin', 'saved']))
    await ann.perform('message.delete', { messageId })
    expect(await pinned(bob, roomId)).toEqual([])
    expect(await whereStands(scene.databaseUrl, messageId)).not.toContain('pin')
    for (const wish of [pin(bob, messageId), pin(bob, messageId, false), save(ann, messageId)])
      await expect(wish).rejects.toMatchObject({ code: 'message.deleted' })
    expect((await bob.ask('message.saved', {})).messages).toMatchObject([{ id: messageId, text: '' }])
    await save(bob, messageId, false)
    expect(await saved(bob)).toEqual([])
  })

  test('[M2] what somebody keeps is theirs alone, the latest first, on all their devices; twice is once', async () => {
    const { ann, bob, cem, say, hush, settle } = await talk()
    const phone = await scene.world.device('bob')
    const [one, two] = [await say(ann, 'one'), await say(ann, 'two')]
    await hush()
    for (const messageId of [one, two, one]) await save(bob, messageId)
    await settle()
    await phone.settle()
    expect(phone.copy.all('saved').filter(({ deletedAt }) => !deletedAt)).toHaveLength(2)
    expect(await saved(bob)).toEqual([two, one])
    for (const client of [ann, cem]) expect(rowsHeard(client)).toEqual([])
    expect(await saved(cem)).toEqual([])
    const page = await bob.ask('message.saved', { limit: 1 })
    expect(page.messages.map(({ id }) => id)).toEqual([two])
    const next = await bob.ask('message.saved', { limit: 1, before: page.next ?? 0 })
    expect(next.messages.map(({ id }) => id)).toEqual([one])
    await save(bob, two, false)
    await save(bob, two, false)
    expect(await saved(bob)).toEqual([one])
    await save(bob, two)
    expect(await saved(bob)).toEqual([two, one])
    for (const messageId of [one, two]) await save(bob, messageId, false)
  })

  test('[M2] what was kept is not shown to who has left the room, can be let go, and is there when they come back', async () => {
    const { roomId, ann, bob, say } = await talk()
    const [one, two] = [await say(ann, 'one'), await say(ann, 'two')]
    for (const messageId of [one, two]) await save(bob, messageId)
    await bob.perform('room.leave', { roomId })
    expect(await saved(bob)).toEqual([])
    await save(bob, one, false)
    await expect(save(bob, one)).rejects.toMatchObject({ code: 'message.not_found' })
    await ann.perform('member.add', { roomId, personIds: [bob.personId] })
    expect(await saved(bob)).toEqual([two])
    await expect(save(bob, uuidv7())).rejects.toMatchObject({ code: 'message.not_found' })
  })
})
