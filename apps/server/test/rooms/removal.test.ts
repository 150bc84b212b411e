import type { ServerFrame } from '@duplex/protocol/frames'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { Client } from '../support/client.ts'
import { inOneWorld } from '../support/oneWorld.ts'

/** Whether a frame has anything of the room in it. The tombstone that says so itself has its id, and nothing else. */
const isOf = (roomId: string) => (frame: ServerFrame) => JSON.stringify(frame).includes(roomId)
const isGoodbye = (roomId: string) => (frame: ServerFrame) =>
  frame.type === 'changes' &&
  frame.data.rows.some((row) => row.table === 'membership' && row.roomId === roomId && row.deletedAt)
const isNewerThan = (goodbye: ServerFrame | undefined) => (frame: ServerFrame) =>
  goodbye?.type !== 'changes' ||
  frame.type !== 'changes' ||
  frame.data.stream !== goodbye.data.stream ||
  frame.data.to >= goodbye.data.to

inOneWorld('removal', ['ann', 'bob', 'cem'], (scene) => {
  test('[S7] Ann talks at full speed while Cem removes Bob: after that, nothing of the room reaches Bob', async () => {
    const [ann, bob, cem] = [
      await scene.world.device('ann'),
      await scene.world.device('bob'),
      await scene.world.device('cem'),
    ]
    const roomId = uuidv7()
    await cem.perform('room.create', {
      id: roomId,
      kind: 'private',
      name: 'busy',
      personIds: [ann.personId, bob.personId],
    })
    await bob.settle()
    const held = { epoch: bob.epoch, versions: { ...bob.versions } }

    let isOver = false
    let said = 0
    const flood = async () => {
      while (!isOver) {
        const batch = Array.from({ length: 20 }, () =>
          ann.perform('message.send', { id: uuidv7(), roomId, text: '@bob, listen!' }),
        )
        ann.say({ type: 'typing', data: { roomId } })
        said += (await Promise.all(batch)).length
      }
    }
    const flooding = flood()
    await bob.until(() => bob.messages(roomId).length > 50)
    await cem.perform('member.remove', { roomId, personId: bob.personId })
    const saidBefore = said
    await cem.until(() => said > saidBefore + 100)
    isOver = true
    await flooding
    await bob.settle()

    const goodbye = bob.frames.findIndex(isGoodbye(roomId))
    expect(bob.frames.slice(0, goodbye).filter(isOf(roomId)).length, 'what came before').toBeGreaterThan(2)
    expect(bob.frames.slice(goodbye + 1).filter(isOf(roomId))).toEqual([])
    expect(bob.copy.all('message').filter((message) => message.roomId === roomId)).toEqual([])

    const lastMessage = (await ann.ask('message.page', { roomId, limit: 1 })).messages[0]?.id ?? ''
    await expect(bob.ask('message.page', { roomId })).rejects.toMatchObject({ code: 'room.not_found' })
    await expect(bob.ask('message.find', { messageId: lastMessage })).rejects.toMatchObject({
      code: 'message.not_found',
    })
    // A device that slept through it all says what it held.
    const slept = await new Client(scene.world.server.url, scene.world.account('bob').cookie, held).ready()
    expect(slept.frames.filter(isOf(roomId)).every((frame) => isGoodbye(roomId)(frame))).toBe(true)
    expect(slept.heard('welcome')[0]?.heads).not.toHaveProperty(`room:${roomId}`)
    await slept.leave()
  })

  test('[S7] Bob is removed while his hello is being answered, again and again: he never ends up with the room', async () => {
    const [cem, bob] = [await scene.world.device('cem'), await scene.world.device('bob')]
    const roomId = uuidv7()
    await cem.perform('room.create', { id: roomId, kind: 'private', name: 'in and out' })
    for (let round = 0; round < 20; round++) {
      await cem.perform('member.add', { roomId, personIds: [bob.personId] })
      bob.hello()
      bob.hello()
      await cem.perform('member.remove', { roomId, personId: bob.personId })
      await cem.perform('message.send', { id: uuidv7(), roomId, text: `without Bob ${round}` })
    }
    await bob.settle()
    await bob.ready()
    const last = bob.frames.findLastIndex(isGoodbye(roomId))
    expect(last).toBeGreaterThan(0)
    // The difference a hello was owed may come after the goodbye: older than it, of Bob's own stream, so it changes nothing [C2].
    expect(
      bob.frames
        .slice(last + 1)
        .filter(isOf(roomId))
        .filter(isNewerThan(bob.frames[last])),
    ).toEqual([])
    expect(bob.copy.all('membership').filter((row) => row.roomId === roomId && !row.deletedAt)).toEqual([])
    expect(bob.copy.all('message').filter((message) => message.roomId === roomId)).toEqual([])
  })

  test('[S7] a message that mentions Bob is edited and deleted after he was removed: he does not hear of it', async () => {
    const [ann, bob] = [await scene.world.device('ann'), await scene.world.device('bob')]
    const [roomId, messageId] = [uuidv7(), uuidv7()]
    await ann.perform('room.create', { id: roomId, kind: 'private', name: 'mentions', personIds: [bob.personId] })
    await ann.perform('message.send', { id: messageId, roomId, text: 'What do you think, @bob?' })
    await bob.settle()
    expect(bob.copy.all('notice').filter((notice) => notice.roomId === roomId && !notice.deletedAt)).toHaveLength(1)
    await ann.perform('member.remove', { roomId, personId: bob.personId })
    await bob.settle()
    expect(bob.copy.all('notice').filter((notice) => notice.roomId === roomId && !notice.deletedAt)).toEqual([])
    bob.frames = []
    await ann.perform('message.edit', { messageId, text: '@bob is gone, @cem' })
    await ann.perform('message.delete', { messageId })
    await bob.settle()
    expect(bob.frames.filter(isOf(roomId))).toEqual([])
  })

  test('[S7] who leaves gets nothing more either, on any device, and comes back to everything', async () => {
    const [ann, bob, bobsPhone] = [
      await scene.world.device('ann'),
      await scene.world.device('bob'),
      await scene.world.device('bob'),
    ]
    const roomId = uuidv7()
    await ann.perform('room.create', { id: roomId, kind: 'public', name: 'leaving', personIds: [bob.personId] })
    await ann.perform('message.send', { id: uuidv7(), roomId, text: 'one' })
    await bob.settle()
    await bob.perform('room.leave', { roomId })
    await ann.perform('message.send', { id: uuidv7(), roomId, text: 'two' })
    for (const client of [bob, bobsPhone]) {
      await client.settle()
      expect(client.frames.slice(client.frames.findIndex(isGoodbye(roomId)) + 1).filter(isOf(roomId))).toEqual([])
    }
    await bobsPhone.perform('room.join', { roomId })
    await ann.perform('message.send', { id: uuidv7(), roomId, text: 'three' })
    for (const client of [bob, bobsPhone]) {
      await client.settle()
      await client.ready()
      expect(client.messages(roomId).map(({ text }) => text)).toEqual(['one', 'two', 'three'])
    }
  })
})
