import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { inOneWorld } from '../support/oneWorld.ts'

const noticesOf = (client: Client, messageId: string) =>
  client.copy.all('notice').filter((notice) => notice.messageId === messageId && !notice.deletedAt)

inOneWorld('mentions and reading', ['ann', 'bob', 'cem', 'eve'], (scene) => {
  const setRoom = async () => {
    const [ann, bob, cem, eve] = await Promise.all(['ann', 'bob', 'cem', 'eve'].map((name) => scene.world.device(name)))
    if (!ann || !bob || !cem || !eve) throw new Error('somebody is missing')
    const roomId = uuidv7()
    await ann.perform('room.create', {
      id: roomId,
      kind: 'private',
      name: 'talk',
      personIds: [bob.personId, cem.personId],
    })
    const say = async (text: string, by = ann) => {
      const id = uuidv7()
      await by.perform('message.send', { id, roomId, text })
      await Promise.all([bob.settle(), cem.settle(), eve.settle()])
      return id
    }
    await Promise.all([bob.settle(), cem.settle()])
    return { roomId, say, ann, bob, cem, eve }
  }

  test('who is mentioned gets a notice: members only, not oneself, not in code, whatever the case', async () => {
    const { say, ann, bob, cem, eve, roomId } = await setRoom()
    const id = await say('@BOB, `@cem` and\n```\n@cem\n```\nand @eve and @ann and @nobody and cem@cem.example')
    expect(noticesOf(bob, id)).toMatchObject([{ roomId, kind: 'mention', seq: 1, personId: bob.personId }])
    await ann.settle()
    for (const client of [ann, cem, eve]) expect(noticesOf(client, id)).toEqual([])
    expect(bob.messages(roomId)[0]?.mentions.sort()).toEqual([ann.personId, bob.personId].sort())
    expect(bob.messages(roomId)[0]?.text).toContain(`<@${bob.personId}>`)
    expect(JSON.stringify(eve.frames)).not.toContain(id)
  })

  test('naming somebody by id mentions a member, and says nothing to anybody else', async () => {
    const { say, bob, eve, roomId } = await setRoom()
    const id = await say(`<@${bob.personId}> <@${eve.personId}> <@${uuidv7()}> <@------------------------------------>`)
    expect(noticesOf(bob, id)).toHaveLength(1)
    expect(noticesOf(eve, id)).toEqual([])
    expect(bob.messages(roomId)[0]?.mentions).toEqual([bob.personId])
  })

  test('an edit tells only those it newly mentions, and takes back what it told the others; deleting takes the notices away', async () => {
    const { say, ann, bob, cem } = await setRoom()
    const messageId = await say('@bob, look')
    const first = noticesOf(bob, messageId)
    await ann.perform('message.edit', { messageId, text: '@bob and @cem, look' })
    await Promise.all([bob.settle(), cem.settle()])
    expect(noticesOf(bob, messageId)).toEqual(first)
    expect(noticesOf(cem, messageId)).toHaveLength(1)
    await ann.perform('message.edit', { messageId, text: '@cem, look' })
    await Promise.all([bob.settle(), cem.settle()])
    expect(noticesOf(bob, messageId)).toEqual([])
    expect(noticesOf(cem, messageId)).toHaveLength(1)
    await ann.perform('message.delete', { messageId })
    await Promise.all([bob.settle(), cem.settle()])
    for (const client of [bob, cem]) expect(noticesOf(client, messageId)).toEqual([])
  })

  test('a text of nothing but names does not outgrow what a message may hold', async () => {
    const { ann, roomId } = await setRoom()
    const sent = ann.perform('message.send', { id: uuidv7(), roomId, text: '@bob '.repeat(1_000) })
    await expect(sent).rejects.toMatchObject({ code: 'input.invalid', path: '/text' })
  })

  test('[U2] reading goes forward only, and no further than there is something to read', async () => {
    const { say, bob, roomId } = await setRoom()
    for (const text of ['one', 'two', 'three']) await say(text)
    const read = async (seq: number) => (await bob.perform('read.advance', { roomId, seq })).readSeq
    expect(await read(2)).toBe(2)
    expect(await read(1)).toBe(2)
    expect(await read(2 ** 31 - 1)).toBe(3)
    for (const seq of [-1, 1.5, 2 ** 31, Number.NaN])
      await expect(read(seq)).rejects.toMatchObject({ code: 'input.invalid' })
    await say('four')
    expect(await read(0)).toBe(3)
  })

  test('what Bob has read is read on his phone as well; in a small room the others see how far he is', async () => {
    const { say, bob, cem, ann, roomId } = await setRoom()
    const phone = await scene.world.device('bob')
    await say('one')
    await ann.settle()
    for (const client of [ann, cem]) client.frames = []
    await bob.perform('read.advance', { roomId, seq: 1 })
    await phone.settle()
    expect(phone.copy.all('membership').find((row) => row.roomId === roomId)?.readSeq).toBe(1)
    for (const client of [ann, cem]) {
      await client.settle()
      const rows = client.heard('changes').flatMap(({ rows }) => rows)
      expect(rows).toMatchObject([{ table: 'member', personId: bob.personId, readSeq: 1 }])
      expect(client.copy.all('membership').every(({ personId }) => personId === client.personId)).toBe(true)
    }
  })
})
