import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { inOneWorld } from '../support/oneWorld.ts'

inOneWorld('messages', ['ann', 'bob', 'eve'], (scene) => {
  const setRoom = async (): Promise<{ roomId: string; ann: Client; bob: Client }> => {
    const [ann, bob, roomId] = [await scene.world.device('ann'), await scene.world.device('bob'), uuidv7()]
    await ann.perform('room.create', { id: roomId, kind: 'private', name: 'talk', personIds: [bob.personId] })
    await bob.settle()
    return { roomId, ann, bob }
  }

  test('[I1] a message sent from two sockets and over REST, at once and again, with one id is one message', async () => {
    const { roomId, ann, bob } = await setRoom()
    const annsPhone = await scene.world.device('ann')
    const message = { id: uuidv7(), roomId, text: 'once' }
    const answers = await Promise.all([
      ann.perform('message.send', message),
      annsPhone.perform('message.send', message),
      ann.perform('message.send', { ...message, text: 'another text, same id' }),
      scene.world.rest('message.send', message, 'ann').then(({ body }) => body),
    ])
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await ann.perform('message.send', message)).toEqual(answers[0])
    await bob.settle()
    expect(bob.messages(roomId)).toHaveLength(1)
    expect((await bob.ask('message.page', { roomId })).messages).toHaveLength(1)

    await ann.perform('message.delete', { messageId: message.id })
    expect(await ann.perform('message.send', message), 'said again after it was deleted').toEqual(answers[0])
    expect((await bob.ask('message.page', { roomId })).messages).toMatchObject([{ text: '', seq: 1 }])
  })

  test('[I2] an id that Bob has used is refused to Ann, and so is her own in another room', async () => {
    const { roomId, ann, bob } = await setRoom()
    const [bobs, anns] = [uuidv7(), uuidv7()]
    await bob.perform('message.send', { id: bobs, roomId, text: 'Bob’s' })
    await ann.perform('message.send', { id: anns, roomId, text: 'Ann’s' })
    const refusal = { code: 'id.taken', message: 'That id cannot be used. Mint a new one.', path: undefined }
    await expect(ann.perform('message.send', { id: bobs, roomId, text: 'x' })).rejects.toMatchObject(refusal)
    const elsewhere = { id: anns, roomId: scene.world.firstRoomId, text: 'x' }
    await expect(ann.perform('message.send', elsewhere)).rejects.toMatchObject(refusal)
  })

  test('[S5] numbers have no holes, though every second wish of the batch was refused', async () => {
    const { roomId, ann, bob } = await setRoom()
    const wishes = Array.from({ length: 60 }, (_, number) => {
      const id = uuidv7()
      if (number % 4 === 1) return ann.perform('message.send', { id, roomId, text: '\u200b' })
      if (number % 4 === 2) return bob.perform('message.edit', { messageId: uuidv7(), text: 'nothing' })
      return (number % 4 === 0 ? ann : bob).perform('message.send', { id, roomId, text: `number ${number}` })
    })
    const refused = (await Promise.allSettled(wishes)).filter(({ status }) => status === 'rejected')
    expect(refused).toHaveLength(30)
    await bob.settle()
    expect(bob.messages(roomId).map(({ seq }) => seq)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    await ann.settle()
    expect(ann.messages(roomId)).toEqual(bob.messages(roomId))
  })

  test('[C5] what a command changed is there before its answer is', async () => {
    const { roomId, ann } = await setRoom()
    for (const text of ['one', 'two', 'three']) {
      const id = uuidv7()
      await ann.perform('message.send', { id, roomId, text })
      const [changes, reply] = [
        ann.frames.findIndex((frame) => frame.type === 'changes' && JSON.stringify(frame).includes(id)),
        ann.frames.findIndex((frame) => frame.type === 'reply' && JSON.stringify(frame).includes(id)),
      ]
      expect(changes).toBeGreaterThan(-1)
      expect(changes).toBeLessThan(reply)
    }
  })

  test('[S4] a message is edited by its author alone; deleted, it keeps its number and its text is nowhere', async () => {
    const { roomId, ann, bob } = await setRoom()
    const messageId = uuidv7()
    await ann.perform('message.send', { id: messageId, roomId, text: 'regrettable words, @bob' })
    await expect(bob.perform('message.edit', { messageId, text: 'x' })).rejects.toMatchObject({
      code: 'auth.forbidden',
    })
    await expect(bob.perform('message.delete', { messageId })).rejects.toMatchObject({ code: 'auth.forbidden' })
    await ann.perform('message.edit', { messageId, text: 'quite regrettable words, @bob' })
    await bob.settle()
    expect(bob.messages(roomId)).toMatchObject([
      { text: expect.stringContaining('quite') as string, editedAt: expect.any(String) as string },
    ])

    await ann.perform('message.delete', { messageId })
    await ann.perform('message.delete', { messageId })
    await expect(ann.perform('message.edit', { messageId, text: 'x' })).rejects.toMatchObject({
      code: 'message.deleted',
    })
    await bob.settle()
    const fresh = await scene.world.device('bob')
    fresh.versions[`room:${roomId}`] = 1
    fresh.hello()
    await fresh.ready()
    const page = await fresh.ask('message.page', { roomId })
    expect(page.messages).toMatchObject([
      { id: messageId, seq: 1, text: '', mentions: [], deletedAt: expect.any(String) as string },
    ])
    expect(JSON.stringify(fresh.frames)).not.toContain('regrettable')
    expect(JSON.stringify(bob.messages(roomId))).not.toContain('regrettable')
    expect(bob.copy.all('notice').filter((notice) => notice.messageId === messageId && !notice.deletedAt)).toEqual([])
    const database = await scene.databases.open(scene.databaseUrl)
    const kept = await database.read.prisma.message.findUnique({ where: { id: messageId } })
    expect(kept).toMatchObject({ text: '', mentions: '[]' })
  })

  test('a message with nothing to see in it is none, and one of 8,000 characters is the longest', async () => {
    const { roomId, ann, bob } = await setRoom()
    const send = (text: string) => ann.perform('message.send', { id: uuidv7(), roomId, text })
    for (const text of ['\u200b', ' \n\t ', '\u2800\u3164\u00ad'])
      await expect(send(text), JSON.stringify(text)).rejects.toMatchObject({ code: 'message.empty' })
    await expect(send('x'.repeat(8001))).rejects.toMatchObject({ code: 'input.invalid', path: '/text' })
    const strange = '\u202e\u0301 🏴‍☠️ <b>&amp;</b> ${} `\' " \\ \u2028 \ud83d\ude00 $1 %s'
    for (const text of ['x'.repeat(8000), strange]) {
      const { seq } = await send(text)
      await bob.settle()
      expect(bob.messages(roomId).find((message) => message.seq === seq)?.text).toBe(text)
      expect((await bob.ask('message.page', { roomId, limit: 1 })).messages[0]?.text).toBe(text)
    }
  })

  test('Bob, who was offline, sees what Ann said meanwhile, once', async () => {
    const { roomId, ann, bob } = await setRoom()
    await ann.perform('message.send', { id: uuidv7(), roomId, text: 'before' })
    await bob.settle()
    await bob.leave()
    for (const text of ['one', 'two', 'three']) await ann.perform('message.send', { id: uuidv7(), roomId, text })
    const back = await scene.world.back(bob)
    expect(back.messages(roomId).map(({ text }) => text)).toEqual(['before', 'one', 'two', 'three'])
    const rows = [...back.heard('changes'), ...back.heard('reset')].flatMap((frame) => frame.rows)
    expect(rows.filter((row) => row.table === 'message').map((row) => row.text)).toEqual(['one', 'two', 'three'])
  })
})
