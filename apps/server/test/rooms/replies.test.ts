import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { hostile, inATalk, membershipOf, messageOf, noticesOf, reasonsOf, rowsHeard, whereStands } from './talk.ts'

inATalk('answers and threads', (scene, talk) => {
  test('[T1] an answer lies in the room as any other message, names what it answers and where it began, and the first one counts', async () => {
    const { roomId, ann, bob, cem, say } = await talk()
    const root = await say(ann, 'Shall we sail?')
    const first = await say(bob, 'Yes!', root)
    const second = await say(cem, 'Me too', first)
    expect(ann.messages(roomId)).toMatchObject([
      { id: root, replyTo: null, threadId: null, replies: 2 },
      { id: first, replyTo: root, threadId: root, replies: 0, seq: 2 },
      { id: second, replyTo: first, threadId: root, replies: 0, seq: 3 },
    ])
    expect(membershipOf(ann, roomId)?.readSeq, 'answers are as unread as anything').toBe(0)
    const thread = await cem.ask('message.thread', { threadId: root })
    expect(thread).toMatchObject({ root: { id: root }, messages: [{ id: first }, { id: second }] })
    const rest = await cem.ask('message.thread', { threadId: root, after: 2, limit: 1 })
    expect(rest.messages.map(({ id }) => id)).toEqual([second])
    expect((await cem.ask('message.thread', { threadId: second })).messages).toEqual([])
  })

  test('[I1] an answer that is sent again, because nobody heard that it arrived, is one and counts once', async () => {
    const { roomId, ann, bob, say, settle } = await talk()
    const root = await say(ann, 'Shall we sail?')
    const answer = { id: uuidv7(), roomId, text: 'Yes!', replyTo: root }
    const twice = await Promise.all([bob.perform('message.send', answer), bob.perform('message.send', answer)])
    await bob.leave()
    const back = await scene.world.back(bob)
    expect(await back.perform('message.send', answer)).toEqual(twice[0])
    expect(twice[1]).toEqual(twice[0])
    await back.perform('message.delete', { messageId: answer.id })
    await back.perform('message.delete', { messageId: answer.id })
    expect(await back.perform('message.send', answer), 'also when it is no more').toEqual(twice[0])
    await settle()
    expect(messageOf(ann, root).replies).toBe(0)
    expect((await ann.ask('message.thread', { threadId: root })).messages).toMatchObject([{ id: answer.id, text: '' }])
  })

  test('[T2] many who answer and delete at once, within one turn, leave the right count', async () => {
    const { roomId, ann, bob, cem, say, settle } = await talk()
    const root = await say(ann, 'Who comes along?')
    const ids = Array.from({ length: 20 }, () => uuidv7())
    await Promise.all(
      ids.flatMap((id, number) => {
        const by = number % 2 === 0 ? bob : cem
        const sent = by.perform('message.send', { id, roomId, text: 'I do', replyTo: root })
        return number % 4 === 0 ? [sent, by.perform('message.delete', { messageId: id })] : [sent]
      }),
    )
    await settle()
    expect(messageOf(ann, root).replies).toBe(15)
    const { messages } = await ann.ask('message.thread', { threadId: root })
    expect(messages.filter(({ deletedAt }) => !deletedAt)).toHaveLength(15)
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map(({ seq }) => seq).sort((one, other) => one - other))
  })

  test('[N1] an answer that is not to ping anybody pings nobody but whom it names', async () => {
    const { roomId, ann, bob, say, settle } = await talk()
    const root = await say(ann, 'Shall we sail?')
    const [aside, named] = [uuidv7(), uuidv7()]
    await bob.perform('message.send', { id: aside, roomId, text: 'By the way', replyTo: root, ping: false })
    await bob.perform('message.send', { id: named, roomId, text: '@ann, yes', replyTo: root, ping: false })
    await settle()
    expect(reasonsOf(ann, aside)).toEqual([])
    expect(reasonsOf(ann, named)).toEqual(['mention'])
    await bob.perform('message.edit', { messageId: named, text: 'Yes' })
    await settle()
    expect(reasonsOf(ann, named), 'the name is taken out of it').toEqual([])
  })

  test('[N1] who is answered is told, and who began the thread; nobody of what they said themselves, nobody twice', async () => {
    const { ann, bob, cem, say } = await talk()
    const root = await say(ann, 'Shall we sail?')
    const first = await say(bob, 'Yes!', root)
    expect([ann, bob, cem].map((client) => reasonsOf(client, first))).toEqual([['reply'], [], []])
    const second = await say(cem, 'Me too', first)
    expect([ann, bob, cem].map((client) => reasonsOf(client, second))).toEqual([['reply'], ['reply'], []])
    const toHerself = await say(ann, 'Good', root)
    expect([ann, bob, cem].map((client) => noticesOf(client, toHerself).length)).toEqual([0, 0, 0])
    expect(noticesOf(ann, first)).toMatchObject([{ byId: bob.personId, emoji: null, seq: 2 }])
  })

  test('[N2] an answer that names somebody stays an answer when the name is taken out of it', async () => {
    const { ann, bob, cem, say, settle } = await talk()
    const root = await say(ann, 'Shall we sail?')
    const messageId = await say(bob, '@ann, yes! @cem?', root)
    expect([ann, cem].map((client) => reasonsOf(client, messageId))).toEqual([['mention'], ['mention']])
    await bob.perform('message.edit', { messageId, text: 'Yes!' })
    await settle()
    expect([ann, cem].map((client) => reasonsOf(client, messageId))).toEqual([['reply'], []])
    await bob.perform('message.edit', { messageId, text: 'Yes, @ann!' })
    await settle()
    expect(reasonsOf(ann, messageId)).toEqual(['mention'])
  })

  test('[S7] who has left is told of no answer to what they said there, and finds it when they come back', async () => {
    const { roomId, ann, bob, say, hush } = await talk()
    const root = await say(bob, 'I am off')
    await bob.perform('room.leave', { roomId })
    await hush()
    const answer = await say(ann, 'Fair winds, @bob', root)
    expect(JSON.stringify(bob.frames)).not.toContain(answer)
    await expect(bob.ask('message.thread', { threadId: root })).rejects.toMatchObject({ code: 'message.not_found' })
    await ann.perform('member.add', { roomId, personIds: [bob.personId] })
    await bob.settle()
    expect(messageOf(bob, answer)).toMatchObject({ replyTo: root })
    expect(messageOf(bob, root).replies).toBe(1)
  })

  test('[I4] an answer to a message of another room, or of none, is refused in the same words, whoever may see it', async () => {
    const { roomId, ann, bob, eve, say } = await talk()
    const elsewhere = await talk()
    const [here, there] = [await say(ann, 'here'), await elsewhere.say(elsewhere.ann, 'there')]
    const answer = (replyTo: string, by = bob) =>
      by.perform('message.send', { id: uuidv7(), roomId, text: 'x', replyTo })
    for (const replyTo of [there, uuidv7()])
      await expect(answer(replyTo)).rejects.toMatchObject({ code: 'message.not_found' })
    await expect(answer(here, eve)).rejects.toMatchObject({ code: 'room.not_found' })
  })

  test('[T2] what was deleted can still be answered: somebody had read it; the thread goes on without its text', async () => {
    const { ann, bob, cem, say, settle } = await talk()
    const root = await say(ann, 'unwise words')
    await say(bob, 'Indeed', root)
    await ann.perform('message.delete', { messageId: root })
    const late = await say(cem, 'Oh', root)
    await settle()
    expect(messageOf(bob, root)).toMatchObject({ text: '', replies: 2, deletedAt: expect.any(String) as string })
    expect((await bob.ask('message.thread', { threadId: root })).messages.map(({ id }) => id)).toContain(late)
    expect(reasonsOf(ann, late)).toEqual(['reply'])
  })

  test('[H3] who was offline comes back to the answers and to the count', async () => {
    const { ann, bob, cem, say } = await talk()
    const root = await say(ann, 'Shall we sail?')
    await ann.leave()
    const id = uuidv7()
    await bob.perform('message.send', { id, roomId: messageOf(bob, root).roomId, text: 'Yes', replyTo: root })
    await cem.settle()
    const back = await scene.world.back(ann)
    expect(messageOf(back, root).replies).toBe(1)
    expect(reasonsOf(back, id)).toEqual(['reply'])
  })
})

/** Changes within one millisecond are one change. */
const aMomentLater = async (): Promise<void> => {
  for (const now = Date.now(); Date.now() === now;) await new Promise(setImmediate)
}

inATalk('what a message said before', (scene, talk) => {
  const edit = async (by: Client, messageId: string, text: string) => {
    await aMomentLater()
    await by.perform('message.edit', { messageId, text })
  }

  test('[E1] everybody in the room can read its earlier texts, the first one first, each change once', async () => {
    const { ann, bob, say } = await talk()
    const messageId = await say(ann, 'one')
    for (const text of ['two', 'two', 'three']) await edit(ann, messageId, text)
    const { revisions } = await bob.ask('message.history', { messageId })
    expect(revisions.map(({ text }) => text)).toEqual(['one', 'two'])
    expect(revisions.map(({ until }) => until)).toEqual(revisions.map(({ until }) => until).sort())
    for (const text of Object.values(hostile)) await edit(ann, messageId, text)
    const later = await bob.ask('message.history', { messageId })
    expect(later.revisions.map(({ text }) => text)).toEqual([
      'one',
      'two',
      'three',
      ...Object.values(hostile).slice(0, -1),
    ])
  })

  test('of more than fifty changes the latest fifty are kept', async () => {
    const { ann, say } = await talk()
    const messageId = await say(ann, 'text 0')
    for (let number = 1; number <= 55; number++) await edit(ann, messageId, `text ${number}`)
    const { revisions } = await ann.ask('message.history', { messageId })
    expect(revisions.map(({ text }) => text)).toEqual(Array.from({ length: 50 }, (_, index) => `text ${index + 5}`))
  })

  test('[S4] when it is deleted, none of what it ever said stands anywhere, and its earlier texts are gone', async () => {
    const { ann, bob, say, settle } = await talk()
    const secret = uuidv7()
    const messageId = await say(ann, `first ${secret}`)
    await edit(ann, messageId, `second ${secret}`)
    await edit(ann, messageId, `third ${secret}`)
    expect(await whereStands(scene.databaseUrl, secret)).toEqual(['message', 'revision'])
    await ann.perform('message.delete', { messageId })
    await settle()
    expect(await whereStands(scene.databaseUrl, secret)).toEqual([])
    expect(await bob.ask('message.history', { messageId })).toEqual({ revisions: [] })
    expect(JSON.stringify(bob.copy.view())).not.toContain(secret)
  })

  test('[S4] changed and deleted within one turn, nothing of it is kept either', async () => {
    const { roomId, ann } = await talk()
    const [messageId, secret] = [uuidv7(), uuidv7()]
    await Promise.all([
      ann.perform('message.send', { id: messageId, roomId, text: `first ${secret}` }),
      ann.perform('message.edit', { messageId, text: `second ${secret}` }),
      ann.perform('message.pin', { messageId, pinned: true }),
      ann.perform('message.edit', { messageId, text: `third ${secret}` }),
      ann.perform('message.delete', { messageId }),
    ])
    expect(await whereStands(scene.databaseUrl, secret)).toEqual([])
    expect(
      rowsHeard(ann)
        .filter((row) => row.id === messageId)
        .at(-1),
    ).toMatchObject({ text: '', pinnedAt: null })
    expect((await ann.ask('message.pinned', { roomId })).messages).toEqual([])
  })
})
