import type { Row } from '@duplex/protocol/entities'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { formOf } from '../support/world.ts'
import { blank, hostile, inATalk, membershipOf, rowsHeard } from './talk.ts'

const roomOf = (client: Client, roomId: string): Row<'room'> | undefined =>
  client.copy.all('room').find(({ id }) => id === roomId)

inATalk('the rules of a room', (scene, talk) => {
  const open = async (by: Client, people: Client[] = []): Promise<string> => {
    const id = uuidv7()
    await by.perform('room.create', { id, kind: 'public', name: id, personIds: people.map(({ personId }) => personId) })
    return id
  }
  let newcomers = 0
  const joinAsNewcomer = async (by: Client): Promise<Client> => {
    const { invite } = await by.perform('invite.create', { id: uuidv7() })
    const token = invite.link.split('/').at(-1) ?? ''
    const { cookie } = await scene.world.rest('invite.accept', { token, ...formOf(`newcomer${++newcomers}`) })
    return scene.world.deviceWith(cookie)
  }

  test('[A1] where only owners may write, others read, react and vote; an owner is made of whom they let write', async () => {
    const { roomId, ann, bob, ask, say, settle } = await talk()
    const before = await say(bob, 'from before')
    await ann.perform('room.update', { roomId, posting: 'owners' })
    const poll = await ask(ann)
    for (const wish of [
      () => say(bob, 'may I?'),
      () => say(bob, 'may I?', poll),
      () => ask(bob),
      () => bob.perform('message.pin', { messageId: poll, pinned: true }),
    ])
      await expect(wish()).rejects.toMatchObject({ code: 'room.read_only' })
    await bob.perform('reaction.set', { messageId: poll, emoji: '👍', on: true })
    await bob.perform('poll.vote', { messageId: poll, choices: [1] })
    await bob.perform('message.edit', { messageId: before, text: 'mine, from before' })
    await ann.perform('member.setRole', { roomId, personId: bob.personId, role: 'owner' })
    await say(bob, 'thank you')
    await ann.perform('member.setRole', { roomId, personId: bob.personId, role: 'member' })
    await expect(say(bob, 'oh')).rejects.toMatchObject({ code: 'room.read_only' })
    await ann.perform('room.update', { roomId, posting: 'everyone' })
    await say(bob, 'good')
    await settle()
    expect(roomOf(bob, roomId)?.posting).toBe('everyone')
  })

  test('[A2] in a slow room each waits their own turn, also within one go; who looks after it does not', async () => {
    const { roomId, ann, bob, cem, ask, say } = await talk()
    await say(bob, 'before it was slow')
    await ann.perform('room.update', { roomId, slowSeconds: 3_600 })
    const tooSoon = await say(bob, 'again').catch((error: unknown) => error)
    expect(tooSoon).toMatchObject({ code: 'room.slow' })
    const { retryAfter = 0 } = tooSoon as { retryAfter?: number }
    expect(retryAfter).toBeGreaterThan(0)
    expect(retryAfter).toBeLessThanOrEqual(3_600)
    const texts = ['one', 'two', 'three'].map((text) => ({ id: uuidv7(), roomId, text }))
    const sent = await Promise.allSettled(texts.map((message) => cem.perform('message.send', message)))
    expect(sent.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(
      await cem.perform('message.send', texts[0] ?? ({} as never)),
      'said again, it is no second one',
    ).toMatchObject({
      id: texts[0]?.id,
    })
    await expect(ask(cem)).rejects.toMatchObject({ code: 'room.slow' })
    await cem.perform('message.delete', { messageId: texts[0]?.id ?? '' })
    await expect(say(cem, 'as if nothing had been'), 'deleting it is no way around').rejects.toMatchObject({
      code: 'room.slow',
    })
    for (const text of ['one', 'two']) await say(ann, text)
    await ann.perform('room.update', { roomId, slowSeconds: 0 })
    await say(bob, 'at last')
    for (const slowSeconds of [-1, 3_601, 1.5])
      await expect(ann.perform('room.update', { roomId, slowSeconds })).rejects.toMatchObject({ path: '/slowSeconds' })
  })

  test('topic and description are kept as they were written but for the blanks around them, up to their lengths', async () => {
    const { roomId, ann, bob, settle } = await talk()
    for (const text of [...Object.values(hostile), ...blank, 'first line\nsecond line', '']) {
      await ann.perform('room.update', { roomId, topic: text, description: text })
      await settle()
      expect(roomOf(bob, roomId)).toMatchObject({ topic: text.trim(), description: text.trim(), name: 'talk' })
    }
    await ann.perform('room.update', { roomId, topic: 'x'.repeat(250), description: 'y'.repeat(1_000) })
    for (const [field, length] of [
      ['topic', 251],
      ['description', 1_001],
    ] as const)
      await expect(ann.perform('room.update', { roomId, [field]: 'x'.repeat(length) })).rejects.toMatchObject({
        path: `/${field}`,
      })
  })

  test('one thing is changed without touching the others; the same change twice is one', async () => {
    const { roomId, ann, bob, settle } = await talk()
    const changes = [
      { topic: 'a topic' },
      { description: 'what for' },
      { posting: 'owners' },
      { slowSeconds: 60 },
    ] as const
    for (const change of changes) await ann.perform('room.update', { roomId, ...change })
    await Promise.all([
      ann.perform('room.update', { roomId, name: 'harbour' }),
      ann.perform('room.update', { roomId, name: 'harbour' }),
    ])
    await settle()
    expect(roomOf(bob, roomId)).toMatchObject({ name: 'harbour', ...Object.assign({}, ...changes) } as object)
  })

  test('[A3] newcomers are put into the default rooms that are open, at their end', async () => {
    const { ann, bob } = await talk()
    const [open1, archived, closed, undone] = [await open(ann), await open(ann), await open(ann), await open(ann)]
    for (const roomId of [open1, archived, closed, undone])
      await ann.perform('room.update', { roomId, isDefault: true })
    await ann.perform('message.send', { id: uuidv7(), roomId: open1, text: 'said before' })
    await ann.perform('room.archive', { roomId: archived })
    await ann.perform('room.makePrivate', { roomId: closed })
    await ann.perform('room.update', { roomId: undone, isDefault: false })
    const newcomer = await joinAsNewcomer(ann)
    const rooms = newcomer.copy.all('membership').map(({ roomId }) => roomId)
    expect(rooms.sort()).toEqual([scene.world.firstRoomId, open1].sort())
    expect(membershipOf(newcomer, open1)?.readSeq).toBe(1)
    expect(membershipOf(bob, open1), 'who was here before is left alone').toBeUndefined()
    await ann.perform('room.restore', { roomId: archived })
    const next = await joinAsNewcomer(ann)
    expect(next.copy.all('membership').map(({ roomId }) => roomId)).toContain(archived)
    for (const roomId of [open1, archived]) await ann.perform('room.update', { roomId, isDefault: false })
  })

  test('[A4] a room that is made private is found by nobody any more; who is in it stays, and there is no way back', async () => {
    const { ann, bob, eve, settle } = await talk()
    const roomId = await open(ann, [bob])
    const browse = async () => (await eve.ask('room.browse', {})).rooms.map(({ id }) => id)
    expect(await browse()).toContain(roomId)
    await ann.perform('room.makePrivate', { roomId })
    await ann.perform('room.makePrivate', { roomId })
    expect(await browse()).not.toContain(roomId)
    await expect(eve.perform('room.join', { roomId })).rejects.toMatchObject({ code: 'room.not_found' })
    await settle()
    expect(roomOf(bob, roomId)).toMatchObject({ kind: 'private', defaultSince: null })
    await expect(ann.perform('room.update', { roomId, isDefault: true })).rejects.toMatchObject({
      code: 'auth.forbidden',
    })
    await open(eve).then((id) => eve.perform('room.update', { roomId: id, name: roomId }))
  })

  test('[A4] of two who make it private and join it at once, either is in it or it does not exist for them', async () => {
    const { ann, bob } = await talk()
    const roomId = await open(ann)
    const [, joined] = await Promise.allSettled([
      ann.perform('room.makePrivate', { roomId }),
      bob.perform('room.join', { roomId }),
    ])
    await bob.settle()
    expect(roomOf(bob, roomId) !== undefined).toBe(joined.status === 'fulfilled')
  })

  test('who leaves and comes back finds how far they had read, the room where they had put it, and the same level', async () => {
    const { ann, bob, settle } = await talk()
    const roomId = await open(ann, [bob])
    const sectionId = uuidv7()
    for (const text of ['one', 'two', 'three']) await ann.perform('message.send', { id: uuidv7(), roomId, text })
    await settle()
    await bob.perform('section.put', { id: sectionId, name: 'Work', position: 'm' })
    await bob.perform('membership.update', { roomId, sectionId, position: 'k', level: 'mentions', muted: true })
    await bob.perform('read.advance', { roomId, seq: 2 })
    await bob.settle()
    const kept = membershipOf(bob, roomId)
    await bob.perform('room.leave', { roomId })
    await ann.perform('message.send', { id: uuidv7(), roomId, text: 'meanwhile' })
    await bob.perform('room.join', { roomId })
    await bob.settle()
    const { readSeq, level, mutedAt, position } = kept ?? {}
    expect(membershipOf(bob, roomId)).toMatchObject({ readSeq, level, mutedAt, position, sectionId, deletedAt: null })
    await bob.perform('room.leave', { roomId })
    await bob.perform('section.delete', { id: sectionId })
    await bob.perform('room.join', { roomId })
    await bob.settle()
    expect(membershipOf(bob, roomId), 'the section went meanwhile').toMatchObject({ sectionId: null, readSeq: 2 })
  })

  test('an archived room keeps its pins, polls and threads, and takes nothing new until it is restored', async () => {
    const { roomId, ann, bob, ask, say, hush, settle } = await talk()
    const [poll, messageId] = [await ask(ann), await say(bob, 'pinned')]
    await bob.perform('message.pin', { messageId, pinned: true })
    await ann.perform('room.archive', { roomId })
    await hush()
    for (const wish of [
      () => bob.perform('poll.vote', { messageId: poll, choices: [0] }),
      () => bob.perform('reaction.set', { messageId, emoji: '👍', on: true }),
      () => bob.perform('message.pin', { messageId, pinned: false }),
      () => say(bob, 'an answer', messageId),
      () => ann.perform('room.makePrivate', { roomId }),
    ])
      await expect(wish()).rejects.toMatchObject({ code: 'room.archived' })
    await settle()
    expect(rowsHeard(ann)).toEqual([])
    expect((await bob.ask('message.pinned', { roomId })).messages.map(({ id }) => id)).toEqual([messageId])
    await bob.perform('read.advance', { roomId, seq: 2 })
    await bob.perform('message.save', { messageId, saved: true })
    await ann.perform('room.restore', { roomId })
    await bob.perform('poll.vote', { messageId: poll, choices: [0] })
  })

  /** The last story: nobody gets into the first room from here on. */
  test('[A3] a first room that was made private lets nobody in; the newcomer begins in another one', async () => {
    const { ann } = await talk()
    const roomId = await open(ann)
    await ann.perform('room.update', { roomId, isDefault: true })
    await ann.perform('room.makePrivate', { roomId: scene.world.firstRoomId })
    const newcomer = await joinAsNewcomer(ann)
    expect(newcomer.copy.all('membership').map((row) => row.roomId)).toEqual([roomId])
  })
})
