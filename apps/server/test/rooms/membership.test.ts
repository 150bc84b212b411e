import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { inOneWorld } from '../support/oneWorld.ts'

const roomsOf = (client: Client): string[] =>
  client.copy
    .all('membership')
    .filter(({ deletedAt }) => !deletedAt)
    .map(({ roomId }) => roomId)

inOneWorld('rooms and who is in them', ['ann', 'bob', 'cem'], (scene) => {
  const open = async (
    by: Client,
    name: string,
    rest: { kind?: 'public' | 'private'; people?: string[] } = {},
  ): Promise<string> => {
    const { kind = 'public', people = [] } = rest
    return (
      await by.perform('room.create', {
        id: uuidv7(),
        kind,
        name,
        personIds: people.map((each) => scene.world.id(each)),
      })
    ).id
  }
  const devices = () =>
    Promise.all(['ann', 'bob', 'cem'].map((name) => scene.world.device(name))) as Promise<[Client, Client, Client]>

  test('Bob finds a public room, joins it, and leaves it again', async () => {
    const [ann, bob] = await devices()
    const id = await open(ann, 'harbour')
    const browse = async () => (await bob.ask('room.browse', {})).rooms.find((room) => room.id === id)
    expect(await browse()).toMatchObject({ name: 'harbour', people: 1, joined: false, archived: false })
    await bob.perform('room.join', { roomId: id })
    await bob.perform('room.join', { roomId: id })
    expect(await browse()).toMatchObject({ people: 2, joined: true })
    await bob.settle()
    expect(roomsOf(bob)).toContain(id)
    expect(bob.copy.all('room').map((room) => room.name)).toContain('harbour')
    await bob.perform('room.leave', { roomId: id })
    expect(await browse()).toMatchObject({ people: 1, joined: false })
    await bob.settle()
    expect(roomsOf(bob)).not.toContain(id)
    expect(bob.copy.all('room').map((room) => room.name)).not.toContain('harbour')
  })

  test('a private room is found by nobody; members bring others in', async () => {
    const [ann, bob, cem] = await devices()
    const id = await open(ann, 'crew', { kind: 'private', people: ['bob'] })
    expect((await ann.ask('room.browse', {})).rooms.map((room) => room.id)).not.toContain(id)
    await bob.settle()
    await bob.perform('member.add', { roomId: id, personIds: [scene.world.id('cem'), scene.world.id('ann')] })
    await cem.settle()
    expect(roomsOf(cem)).toContain(id)
    await ann.settle()
    expect(
      ann.copy
        .all('member')
        .filter(({ roomId }) => roomId === id)
        .map(({ role }) => role)
        .sort(),
    ).toEqual(['member', 'member', 'owner'])
    await expect(bob.perform('member.add', { roomId: id, personIds: [uuidv7()] })).rejects.toMatchObject({
      code: 'person.not_found',
    })
  })

  test('one direct conversation for the same people, whoever asks, in whatever order, also when they ask at once', async () => {
    const [ann, bob, cem] = await devices()
    const openDirect = (by: Client, people: string[]) =>
      by.perform('room.openDirect', { id: uuidv7(), personIds: people.map((each) => scene.world.id(each)) })
    const pair = await Promise.all([
      openDirect(ann, ['bob']),
      openDirect(bob, ['ann']),
      openDirect(ann, ['bob', 'ann']),
    ])
    expect(new Set(pair.map(({ id }) => id)).size).toBe(1)
    const three = await Promise.all([openDirect(ann, ['bob', 'cem']), openDirect(cem, ['ann', 'bob', 'bob'])])
    expect(new Set([...pair, ...three].map(({ id }) => id)).size).toBe(2)
    const roomId = three[0].id
    for (const wish of [
      () => ann.perform('room.leave', { roomId }),
      () => ann.perform('room.archive', { roomId }),
      () => ann.perform('room.update', { roomId, name: 'x' }),
      () => ann.perform('member.add', { roomId, personIds: [scene.world.id('bob')] }),
      () => ann.perform('member.remove', { roomId, personId: scene.world.id('bob') }),
      () => ann.perform('member.setRole', { roomId, personId: scene.world.id('bob'), role: 'owner' }),
    ])
      await expect(wish()).rejects.toMatchObject({ code: 'room.is_direct' })
  })

  test('[I1] [I2] a room created twice is one; an id that is a direct conversation’s is no room’s', async () => {
    const [ann] = await devices()
    const id = await open(ann, 'twice')
    expect(await ann.perform('room.create', { id, kind: 'public', name: 'twice' })).toEqual({ id })
    expect((await ann.ask('room.browse', {})).rooms.filter((room) => room.name === 'twice')).toHaveLength(1)
    const direct = await ann.perform('room.openDirect', { id: uuidv7(), personIds: [scene.world.id('ann')] })
    const attempt = ann.perform('room.create', { id: direct.id, kind: 'public', name: 'a room' })
    await expect(attempt).rejects.toMatchObject({ code: 'id.taken' })
  })

  test('no two public rooms look the same; private ones may', async () => {
    const [ann, bob] = await devices()
    const id = await open(ann, 'Plans 2027')
    const lookalikes = [
      'Plans 2027',
      'plans 2027',
      'PLANS2027',
      'Ｐlans 2027',
      'Plans\u200b 2027',
      'Plans\u2800 2027',
      'Plans 2027\u3164',
      ' Plans  2027 ',
    ]
    for (const name of lookalikes)
      await expect(open(bob, name), JSON.stringify(name)).rejects.toMatchObject({ code: 'room.name_taken' })
    await open(bob, 'Plans 2027', { kind: 'private' })
    const other = await open(bob, 'Other plans')
    await expect(bob.perform('room.update', { roomId: other, name: 'plans 2027' })).rejects.toMatchObject({
      code: 'room.name_taken',
    })
    await ann.perform('room.update', { roomId: id, name: 'PLANS 2027', topic: ' what we do ' })
    await ann.settle()
    expect(ann.copy.all('room').find((room) => room.id === id)).toMatchObject({
      name: 'PLANS 2027',
      topic: 'what we do',
    })
    for (const name of ['\u200b', '\u2800\u3164', '   '])
      await expect(open(bob, name)).rejects.toMatchObject({ code: 'name.empty' })
    const both = await Promise.allSettled([open(ann, 'Race'), open(bob, 'race')])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  test('an archived room can be read and not be written to, until it is restored', async () => {
    const [ann, bob] = await devices()
    const roomId = await open(ann, 'old harbour', { people: ['bob'] })
    const messageId = uuidv7()
    await ann.perform('message.send', { id: messageId, roomId, text: 'while it was open' })
    await ann.perform('room.archive', { roomId })
    await ann.perform('room.archive', { roomId })
    for (const wish of [
      () => bob.perform('message.send', { id: uuidv7(), roomId, text: 'too late' }),
      () => ann.perform('message.edit', { messageId, text: 'too late' }),
      () => ann.perform('room.update', { roomId, topic: 'too late' }),
      () => ann.perform('member.add', { roomId, personIds: [scene.world.id('cem')] }),
    ])
      await expect(wish()).rejects.toMatchObject({ code: 'room.archived' })
    const cem = await scene.world.device('cem')
    await expect(cem.perform('room.join', { roomId })).rejects.toMatchObject({ code: 'room.archived' })
    expect((await bob.ask('message.page', { roomId })).messages.map(({ text }) => text)).toEqual(['while it was open'])
    expect((await cem.ask('room.browse', {})).rooms.find(({ id }) => id === roomId)).toMatchObject({ archived: true })
    await ann.perform('room.restore', { roomId })
    await bob.perform('message.send', { id: uuidv7(), roomId, text: 'again' })
    await cem.perform('room.join', { roomId })
  })

  test('a room keeps an owner as long as somebody is in it', async () => {
    const [ann, bob] = await devices()
    const [personId, annsId] = [scene.world.id('bob'), scene.world.id('ann')]
    const roomId = await open(ann, 'owned', { people: ['bob'] })
    const refusal = { code: 'room.last_owner' }
    await expect(ann.perform('room.leave', { roomId })).rejects.toMatchObject(refusal)
    await expect(ann.perform('member.remove', { roomId, personId: annsId })).rejects.toMatchObject(refusal)
    await expect(ann.perform('member.setRole', { roomId, personId: annsId, role: 'member' })).rejects.toMatchObject(
      refusal,
    )
    await ann.perform('member.setRole', { roomId, personId, role: 'owner' })
    await bob.settle()
    const both = await Promise.allSettled([
      ann.perform('room.leave', { roomId }),
      bob.perform('room.leave', { roomId }),
    ])
    expect(
      both.filter(({ status }) => status === 'fulfilled'),
      'the last one out may leave too',
    ).toHaveLength(2)
  })

  test('who comes back finds what was said meanwhile unread; who is new starts at the end', async () => {
    const [ann, bob, cem] = await devices()
    const roomId = await open(ann, 'coming and going', { people: ['bob'] })
    const say = (text: string) => ann.perform('message.send', { id: uuidv7(), roomId, text })
    for (const text of ['one', 'two', 'three']) await say(text)
    await bob.perform('read.advance', { roomId, seq: 2 })
    await bob.perform('room.leave', { roomId })
    await say('four')
    await bob.perform('room.join', { roomId })
    await cem.perform('room.join', { roomId })
    for (const [client, readSeq] of [
      [bob, 2],
      [cem, 4],
    ] as const) {
      await client.settle()
      expect(client.copy.all('membership').find((row) => row.roomId === roomId)).toMatchObject({
        readSeq,
        deletedAt: null,
      })
      expect(client.messages(roomId).map(({ text }) => text)).toEqual(['one', 'two', 'three', 'four'])
    }
  })
})
