import type { QueryOutput } from '@duplex/protocol/registry'
import { expect, test } from 'vitest'
import { inATalk, noticesOf, reasonsOf, rowsHeard } from './talk.ts'

inATalk('calling everybody', (scene, talk) => {
  test('[N3] @room is for every member once, there or not; not for who calls, and for nobody outside', async () => {
    const { ann, bob, cem, eve, say } = await talk()
    await cem.leave()
    const messageId = await say(ann, '@room, @bob is here. @ROOM! @here!')
    expect(reasonsOf(ann, messageId)).toEqual([])
    expect(noticesOf(bob, messageId)).toMatchObject([{ kind: 'mention', byId: ann.personId }])
    expect(reasonsOf(await scene.world.back(cem), messageId)).toEqual(['room'])
    expect(JSON.stringify(eve.frames)).not.toContain(messageId)
  })

  test('[N3] @here is for those of them who have a page open', async () => {
    const { ann, bob, cem, say } = await talk()
    await cem.leave()
    const messageId = await say(ann, '@here, the boat leaves')
    expect(reasonsOf(bob, messageId)).toEqual(['room'])
    expect(reasonsOf(await scene.world.back(cem), messageId)).toEqual([])
    const later = await say(bob, 'and @here again')
    expect(reasonsOf(ann, later)).toEqual(['room'])
  })

  test('[N1] one notice each: a name beats an answer, an answer beats a call', async () => {
    const { ann, bob, cem, say } = await talk()
    const root = await say(bob, 'Shall we sail?')
    const answer = await say(ann, '@room, yes', root)
    expect([reasonsOf(bob, answer), reasonsOf(cem, answer)]).toEqual([['reply'], ['room']])
    const named = await say(ann, '@room, @bob, yes', root)
    expect([reasonsOf(bob, named), reasonsOf(cem, named)]).toEqual([['mention'], ['room']])
  })

  test('what only looks like a call is none: in code, in an address, as part of a word', async () => {
    const { ann, bob, say } = await talk()
    for (const text of [
      '`@room`',
      '```\n@here\n```',
      'ann@room.example',
      '@roommates',
      '@hereby',
      'a/@room',
      '<@room>',
    ])
      expect(reasonsOf(bob, await say(ann, text)), text).toEqual([])
  })

  test('[N2] a change of the text calls nobody anew; when the message is deleted, the call is taken back', async () => {
    const { ann, bob, cem, say, settle } = await talk()
    const messageId = await say(ann, 'The boat leaves')
    await ann.perform('message.edit', { messageId, text: '@room, the boat leaves' })
    await settle()
    expect(reasonsOf(bob, messageId)).toEqual([])
    const called = await say(ann, '@room, @bob, the boat leaves')
    await ann.perform('message.edit', { messageId: called, text: '@room, the boat leaves' })
    await settle()
    expect([reasonsOf(bob, called), reasonsOf(cem, called)], 'still called, no longer named').toEqual([
      ['room'],
      ['room'],
    ])
    await ann.perform('message.delete', { messageId: called })
    await settle()
    expect([noticesOf(bob, called), noticesOf(cem, called)]).toEqual([[], []])
  })

  test('[N4] the inbox shows what is for somebody, the latest first, with the messages, page by page', async () => {
    const { ann, bob, say } = await talk()
    const root = await say(bob, 'Shall we sail?')
    const named = await say(ann, '@bob, yes')
    const answer = await say(ann, 'Tomorrow', root)
    await ann.perform('reaction.set', { messageId: root, emoji: '⛵', on: true })
    const seen: string[] = []
    let before: number | null = 2 ** 31 - 1
    while (before !== null && seen.length < 3) {
      const { notices, messages, next }: QueryOutput<'notice.page'> = await bob.ask('notice.page', { before, limit: 1 })
      seen.push(...notices.map(({ kind, messageId }) => `${kind} ${messageId}`))
      expect(messages.map(({ id }) => id)).toEqual(notices.map(({ messageId }) => messageId))
      before = next
    }
    expect(seen).toEqual([`reaction ${root}`, `reply ${answer}`, `mention ${named}`])
  })

  test('[U1] what one is told of is read with the message it is about, on every device', async () => {
    const { roomId, ann, bob, say, hush } = await talk()
    const messageId = await say(ann, '@bob, look')
    await hush()
    await bob.perform('read.advance', { roomId, seq: 1 })
    await bob.settle()
    expect(rowsHeard(bob).map(({ table }) => table)).toEqual(expect.arrayContaining(['membership', 'member']))
    expect(noticesOf(bob, messageId), 'the notice itself stays').toHaveLength(1)
  })
})
