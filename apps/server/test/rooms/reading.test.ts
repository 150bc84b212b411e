import { limits } from '@duplex/protocol/limits'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { inOneWorld } from '../support/oneWorld.ts'
import { inATalk, membershipOf, noticesOf, rowsHeard } from './talk.ts'

const seenBy = (client: Client, roomId: string, personId: string) =>
  client.copy.all('member').find((member) => member.roomId === roomId && member.personId === personId)?.readSeq

inATalk('how far one has read', (scene, talk) => {
  test('[U4] a room is marked unread from a message on, on all own devices, own messages before the mark too', async () => {
    const { roomId, ann, bob, say } = await talk()
    const phone = await scene.world.device('bob')
    for (const text of ['one', 'two']) await say(ann, text)
    await say(bob, 'three')
    const named = await say(ann, '@bob, four')
    await bob.perform('read.advance', { roomId, seq: 4 })
    expect(await bob.perform('read.mark', { roomId, seq: 1 })).toEqual({ readSeq: 1 })
    expect(await bob.perform('read.mark', { roomId, seq: 1 })).toEqual({ readSeq: 1 })
    await phone.settle()
    expect(membershipOf(phone, roomId)).toMatchObject({ readSeq: 1, markSeq: 4 })
    expect(noticesOf(phone, named)[0]?.seq, 'unread again').toBeGreaterThan(1)
    expect(await phone.perform('read.advance', { roomId, seq: 3 })).toEqual({ readSeq: 3 })
    expect(await bob.perform('read.mark', { roomId, seq: 0 })).toEqual({ readSeq: 0 })
    expect(await bob.perform('read.mark', { roomId, seq: 2 ** 31 - 1 })).toEqual({ readSeq: 4 })
    for (const seq of [-1, 0.5, 2 ** 31])
      await expect(bob.perform('read.mark', { roomId, seq })).rejects.toMatchObject({ path: '/seq' })
  })

  test('[U5] who has seen a message has seen it, whatever they mark unread later; nobody hears of the mark', async () => {
    const { roomId, ann, bob, say, hush, settle } = await talk()
    for (const text of ['one', 'two', 'three']) await say(ann, text)
    await bob.perform('read.advance', { roomId, seq: 3 })
    await settle()
    expect(seenBy(ann, roomId, bob.personId)).toBe(3)
    await hush()
    await bob.perform('read.mark', { roomId, seq: 0 })
    await bob.perform('read.advance', { roomId, seq: 2 })
    await settle()
    expect(rowsHeard(ann)).toEqual([])
    expect(seenBy(ann, roomId, bob.personId)).toBe(3)
    await say(ann, 'four')
    await bob.perform('read.advance', { roomId, seq: 4 })
    await settle()
    expect(seenBy(ann, roomId, bob.personId)).toBe(4)
  })

  test('marks and steps in one go happen in their order', async () => {
    const { roomId, ann, bob, say } = await talk()
    for (const text of ['one', 'two', 'three']) await say(ann, text)
    const answers = await Promise.all([
      bob.perform('read.advance', { roomId, seq: 3 }),
      bob.perform('read.mark', { roomId, seq: 1 }),
      bob.perform('read.advance', { roomId, seq: 2 }),
      bob.perform('read.advance', { roomId, seq: 1 }),
    ])
    expect(answers.map(({ readSeq }) => readSeq)).toEqual([3, 1, 2, 2])
  })

  test('[H3] a mark made while the other device was away is there when it comes back', async () => {
    const { roomId, ann, bob, say } = await talk()
    const phone = await scene.world.device('bob')
    for (const text of ['one', 'two']) await say(ann, text)
    await bob.perform('read.advance', { roomId, seq: 2 })
    await phone.settle()
    await phone.leave()
    await bob.perform('read.mark', { roomId, seq: 0 })
    expect(membershipOf(await scene.world.back(phone), roomId)).toMatchObject({ readSeq: 0, markSeq: 2 })
  })
})

const crowd = Array.from({ length: limits.seenByPeople + 1 }, (_, number) => `person${number}`)

inOneWorld('seen by whom', crowd, (scene) => {
  test('[U5] in a room of more than twelve nobody is told who has read how far; in one of twelve everybody is', async () => {
    const [ann, bob] = [await scene.world.device(crowd[0] ?? ''), await scene.world.device(crowd[1] ?? '')]
    const [roomId, last] = [uuidv7(), scene.world.id(crowd.at(-1) ?? '')]
    const personIds = crowd.slice(1).map((name) => scene.world.id(name))
    await ann.perform('room.create', { id: roomId, kind: 'private', name: 'crowd', personIds })
    const read = async (seq: number) => {
      await ann.perform('message.send', { id: uuidv7(), roomId, text: 'hello' })
      await bob.perform('read.advance', { roomId, seq })
      await ann.settle()
      return seenBy(ann, roomId, bob.personId)
    }
    expect(await read(1)).toBe(0)
    await ann.perform('member.remove', { roomId, personId: last })
    expect(await read(2)).toBe(2)
    await ann.perform('member.add', { roomId, personIds: [last] })
    expect(await read(3)).toBe(2)
  })
})
