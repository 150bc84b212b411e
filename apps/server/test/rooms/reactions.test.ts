import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { inATalk, messageOf, noticesOf, rowsHeard } from './talk.ts'

const emojis = [...'🍏🍎🍐🍊🍋🍌🍉🍇🍓🫐🍈🍒🍑🥭🍍🥥🥝🍅🍆🥑🥦']
const react = (by: Client, messageId: string, emoji: string, on = true) =>
  by.perform('reaction.set', { messageId, emoji, on })
const reactionsTo = (client: Client, messageId: string): string[] =>
  messageOf(client, messageId).reactions.map(({ emoji, personIds }) => `${emoji} ${personIds.length}`)

inATalk('reactions', (scene, talk) => {
  test('[R1] they stand in the order of first use, with who put them there in theirs, and go when nobody is left', async () => {
    const { ann, bob, cem, say, settle } = await talk()
    const messageId = await say(ann, 'We sail at noon')
    await react(bob, messageId, '⛵')
    await react(cem, messageId, '❤️')
    await react(cem, messageId, '⛵')
    await react(ann, messageId, '⛵')
    await settle()
    expect(messageOf(bob, messageId).reactions).toEqual([
      { emoji: '⛵', personIds: [bob.personId, cem.personId, ann.personId] },
      { emoji: '❤️', personIds: [cem.personId] },
    ])
    await react(bob, messageId, '⛵', false)
    await react(cem, messageId, '❤️', false)
    await react(cem, messageId, '❤️')
    await settle()
    expect(reactionsTo(ann, messageId)).toEqual(['⛵ 2', '❤️ 1'])
    for (const by of [ann, cem]) await react(by, messageId, '⛵', false)
    await settle()
    expect(reactionsTo(bob, messageId)).toEqual(['❤️ 1'])
    expect(messageOf(bob, messageId)).toMatchObject({ editedAt: null, text: 'We sail at noon' })
  })

  test('[R2] the same one twice, or taken off twice, changes nothing the second time, and nobody hears of it', async () => {
    const { ann, bob, say, hush, settle } = await talk()
    const messageId = await say(ann, 'We sail at noon')
    await Promise.all([react(bob, messageId, '⛵'), react(bob, messageId, '⛵')])
    await hush()
    await react(bob, messageId, '⛵')
    await scene.world.rest('reaction.set', { messageId, emoji: '⛵', on: true }, 'bob')
    await react(bob, messageId, '❤️', false)
    await settle()
    expect(rowsHeard(ann)).toEqual([])
    await react(bob, messageId, '⛵', false)
    await hush()
    await react(bob, messageId, '⛵', false)
    await settle()
    expect(rowsHeard(ann)).toEqual([])
    expect(reactionsTo(ann, messageId)).toEqual([])
  })

  test('what is wished for in one go happens in its order', async () => {
    const { ann, bob, cem, say, settle } = await talk()
    const messageId = await say(ann, 'We sail at noon')
    await Promise.all([
      react(bob, messageId, '⛵'),
      react(bob, messageId, '⛵', false),
      react(bob, messageId, '❤️'),
      react(bob, messageId, '⛵'),
      react(cem, messageId, '❤️'),
    ])
    await settle()
    expect(reactionsTo(ann, messageId).sort()).toEqual(['⛵ 1', '❤️ 2'].sort())
  })

  test('[R3] a message takes twenty different ones; more of those are always welcome', async () => {
    const { ann, bob, cem, say, settle } = await talk()
    const messageId = await say(ann, 'Fruit?')
    await Promise.all(emojis.slice(0, 20).map((emoji) => react(bob, messageId, emoji)))
    await expect(react(cem, messageId, '🥦')).rejects.toMatchObject({ code: 'reaction.too_many' })
    await react(cem, messageId, emojis[0] ?? '')
    await react(bob, messageId, emojis[1] ?? '', false)
    await react(cem, messageId, '🥦')
    await settle()
    expect(messageOf(ann, messageId).reactions).toHaveLength(20)
  })

  test('a reaction is one emoji and nothing else', async () => {
    const { ann, bob, say } = await talk()
    const messageId = await say(ann, 'We sail at noon')
    const zalgo = `a${'\u0301'.repeat(30)}`
    const wrong = [
      '',
      'a',
      '+1',
      ':tada:',
      '👍👍',
      '👍 ',
      '<b>',
      '\u202e',
      '\u200b',
      '\ufe0f',
      '1',
      zalgo,
      '👍'.repeat(50),
    ]
    for (const emoji of [...wrong, '\ud83d', '\0', 'constructor', '__proto__'])
      await expect(react(bob, messageId, emoji), JSON.stringify(emoji)).rejects.toMatchObject({
        code: 'input.invalid',
        path: '/emoji',
      })
    for (const emoji of ['👩‍👩‍👧‍👦', '🏴‍☠️', '👍🏽', '🇦🇹', '1️⃣', '❤️']) await react(bob, messageId, emoji)
    expect(messageOf(ann, messageId).reactions.map(({ emoji }) => emoji)).not.toContain('')
  })

  test('[N5] the author hears of what others put there, of several emoji from one the latest; and no more when it is gone', async () => {
    const { ann, bob, cem, say, settle } = await talk()
    const messageId = await say(ann, 'We sail at noon')
    await react(ann, messageId, '⛵')
    await settle()
    expect(noticesOf(ann, messageId), 'nothing of her own').toEqual([])
    await react(bob, messageId, '⛵')
    await react(bob, messageId, '❤️')
    await react(cem, messageId, '⛵')
    await settle()
    const told = () =>
      noticesOf(ann, messageId)
        .map(({ kind, byId, emoji }) => `${kind} ${emoji} by ${byId}`)
        .sort()
    expect(told()).toEqual([`reaction ❤️ by ${bob.personId}`, `reaction ⛵ by ${cem.personId}`].sort())
    await react(bob, messageId, '❤️', false)
    await react(cem, messageId, '⛵', false)
    await settle()
    expect(told(), 'the other one of his is still there').toEqual([`reaction ⛵ by ${bob.personId}`])
    await react(bob, messageId, '⛵', false)
    await settle()
    expect(told()).toEqual([])
    for (const client of [bob, cem]) expect(noticesOf(client, messageId)).toEqual([])
  })

  test('[S7] an author who has left is told of no reaction', async () => {
    const { roomId, ann, bob, say, hush, settle } = await talk()
    const messageId = await say(bob, 'Farewell')
    await bob.perform('room.leave', { roomId })
    await hush()
    await react(ann, messageId, '😢')
    await react(ann, messageId, '😢', false)
    await settle()
    expect(rowsHeard(bob)).toEqual([])
    expect(reactionsTo(ann, messageId)).toEqual([])
  })

  test('[S4] with the message they are gone, and nothing can be put on it any more', async () => {
    const { ann, bob, say, settle } = await talk()
    const messageId = await say(ann, 'unwise words')
    await react(bob, messageId, '🤐')
    await ann.perform('message.delete', { messageId })
    await settle()
    expect(messageOf(bob, messageId).reactions).toEqual([])
    expect(noticesOf(ann, messageId)).toEqual([])
    for (const on of [true, false])
      await expect(react(bob, messageId, '🤐', on)).rejects.toMatchObject({ code: 'message.deleted' })
  })

  test('[H3] who was offline finds them on their return', async () => {
    const { ann, bob, cem, say } = await talk()
    const messageId = await say(ann, 'We sail at noon')
    await ann.leave()
    await react(bob, messageId, '⛵')
    await react(cem, messageId, '⛵')
    const back = await scene.world.back(ann)
    expect(reactionsTo(back, messageId)).toEqual(['⛵ 2'])
    expect(noticesOf(back, messageId)).toHaveLength(2)
  })
})
