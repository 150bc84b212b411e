import type { Poll } from '@duplex/protocol/entities'
import type { CommandInput } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { expect, test, vi } from 'vitest'
import type { Client } from '../support/client.ts'
import { blank, hostile, inATalk, messageOf, rowsHeard, whereStands } from './talk.ts'

const vote = (by: Client, messageId: string, ...choices: number[]) => by.perform('poll.vote', { messageId, choices })
const close = (by: Client, messageId: string) => by.perform('poll.close', { messageId })
const pollOf = (client: Client, messageId: string): Poll => {
  const { poll } = messageOf(client, messageId)
  if (!poll) throw new Error('that is no poll')
  return poll
}
const counts = (client: Client, messageId: string) => pollOf(client, messageId).options.map(({ votes }) => votes)
const ballotsOf = (client: Client, messageId: string) =>
  client.copy
    .all('ballot')
    .filter((ballot) => ballot.messageId === messageId && !ballot.deletedAt)
    .map(({ choices }) => choices)

inATalk('polls', (scene, talk) => {
  test('[V1] a poll is a message with options; everybody sees the votes as they come, by whom, and may change their own', async () => {
    const { roomId, ann, bob, cem, ask, settle } = await talk()
    const id = await ask(ann, { question: 'Lunch, @bob?' })
    expect(bob.messages(roomId)).toMatchObject([
      { id, seq: 1, text: `Lunch, <@${bob.personId}>?`, mentions: [bob.personId] },
    ])
    await vote(bob, id, 0)
    await vote(cem, id, 0)
    await settle()
    expect(pollOf(ann, id).options).toEqual([
      { text: 'Here', votes: 2, personIds: [bob.personId, cem.personId] },
      { text: 'There', votes: 0, personIds: [] },
      { text: 'Nowhere', votes: 0, personIds: [] },
    ])
    await vote(bob, id, 1)
    await settle()
    expect(counts(ann, id)).toEqual([1, 1, 0])
    await vote(bob, id)
    await settle()
    expect(pollOf(cem, id).options.map(({ personIds }) => personIds)).toEqual([[cem.personId], [], []])
    expect(messageOf(ann, id).editedAt, 'a vote is no change of the message').toBeNull()
  })

  test('[V2] a vote is cast once, however often it arrives, and keeps its place among the others', async () => {
    const { ann, bob, cem, ask, settle } = await talk()
    const id = await ask(ann)
    await vote(bob, id, 2)
    await vote(cem, id, 2)
    const phone = await scene.world.device('bob')
    await Promise.all([vote(bob, id, 2), vote(phone, id, 2), vote(bob, id, 2)])
    await scene.world.rest('poll.vote', { messageId: id, choices: [2] }, 'bob')
    await settle()
    expect(pollOf(ann, id).options[2]).toEqual({ text: 'Nowhere', votes: 2, personIds: [bob.personId, cem.personId] })
    expect(ballotsOf(bob, id)).toEqual([[2]])
    await Promise.all([vote(bob, id, 0), vote(phone, id, 1), vote(bob, id)])
    await settle()
    expect(counts(ann, id).reduce((sum, votes) => sum + votes)).toBeLessThanOrEqual(2)
    expect(counts(ann, id)[2]).toBe(1)
  })

  test('[V3] one choice, or several where the poll says so; only of what there is', async () => {
    const { ann, bob, ask, settle } = await talk()
    const [single, several] = [await ask(ann), await ask(ann, { multiple: true })]
    for (const choices of [[0, 1], [3], [9]])
      await expect(vote(bob, single, ...choices), String(choices)).rejects.toMatchObject({ path: '/choices' })
    for (const choices of [[10], [-1], [0.5], [0, 0]])
      await expect(vote(bob, several, ...choices), String(choices)).rejects.toMatchObject({ code: 'input.invalid' })
    await vote(bob, several, 2, 0)
    await settle()
    expect(counts(ann, several)).toEqual([1, 0, 1])
    await expect(vote(bob, uuidv7(), 0)).rejects.toMatchObject({ code: 'message.not_found' })
  })

  test('[V4] of an anonymous poll nobody learns who voted for what, but for the voter of their own vote', async () => {
    const { roomId, ann, bob, cem, ask, hush, settle } = await talk()
    const id = await ask(ann, { anonymous: true, multiple: true })
    await hush()
    await vote(bob, id, 1, 2)
    await settle()
    expect(counts(ann, id)).toEqual([0, 1, 1])
    for (const client of [ann, cem]) {
      expect(JSON.stringify(client.frames)).not.toContain(bob.personId)
      expect(ballotsOf(client, id)).toEqual([])
      for (const answer of [
        await client.ask('message.find', { messageId: id }),
        await client.ask('message.page', { roomId }),
        await client.ask('message.thread', { threadId: id }),
      ])
        expect(JSON.stringify(answer)).not.toContain(bob.personId)
    }
    expect(ballotsOf(bob, id)).toEqual([[1, 2]])
    expect(ballotsOf(await scene.world.device('bob'), id)).toEqual([[1, 2]])
    await vote(bob, id, 0)
    await close(ann, id)
    await settle()
    expect(counts(cem, id)).toEqual([1, 0, 0])
    expect(JSON.stringify(cem.frames)).not.toContain(bob.personId)
  })

  test('[V5] closed, or over, it takes no vote; it is closed by who asked or looks after the room, once', async () => {
    const { ann, bob, cem, ask, hush, settle } = await talk()
    const id = await ask(bob)
    await vote(cem, id, 0)
    await expect(close(cem, id)).rejects.toMatchObject({ code: 'auth.forbidden' })
    await close(bob, id)
    await hush()
    await close(ann, id)
    await settle()
    expect(rowsHeard(cem)).toEqual([])
    for (const choices of [[1], []])
      await expect(vote(cem, id, ...choices)).rejects.toMatchObject({ code: 'poll.closed' })
    expect(counts(ann, id)).toEqual([1, 0, 0])
    const brief = await ask(bob, { closesAt: new Date(Date.now() + 1_000).toISOString() })
    await vi.waitFor(() => expect(vote(cem, brief, 1)).rejects.toMatchObject({ code: 'poll.closed' }), {
      timeout: 5_000,
    })
    await vote(cem, await ask(bob, { closesAt: '9999-01-01T00:00:00.000Z' }), 1)
    for (const closesAt of ['tomorrow', '', '2030-01-01', '2030-01-01T00:00:00Z', '+010000-01-01T00:00:00.000Z'])
      await expect(ask(bob, { closesAt }), closesAt).rejects.toMatchObject({ code: 'input.invalid', path: '/closesAt' })
  })

  test('a question has something to see in it, and two to ten options that differ and can be seen', async () => {
    const { ann, bob, ask } = await talk()
    for (const question of blank) await expect(ask(ann, { question })).rejects.toMatchObject({ code: 'message.empty' })
    for (const option of blank)
      await expect(ask(ann, { options: ['Here', option] })).rejects.toMatchObject({ path: '/options/1' })
    for (const options of [
      ['Here', 'Here'],
      ['Here', ' Here '],
    ])
      await expect(ask(ann, { options })).rejects.toMatchObject({ path: '/options/1' })
    const many = Array.from({ length: 11 }, (_, number) => `option ${number}`)
    for (const options of [['Here'], [], many, ['Here', 'x'.repeat(121)], ['Here', '\0'], ['Here', '\ud800']])
      await expect(ask(ann, { options })).rejects.toMatchObject({ code: 'input.invalid' })
    await ask(ann, { options: many.slice(1) })
    const strange = await ask(ann, { question: hostile.markup, options: Object.values(hostile) })
    expect(pollOf(bob, strange).options.map(({ text }) => text)).toEqual(
      Object.values(hostile).map((text) => text.trim()),
    )
  })

  test('[I1] a poll that is sent again is the same poll, with its votes; its id is nobody else’s', async () => {
    const { roomId, ann, bob, ask } = await talk()
    const form = { question: 'Lunch?', options: ['Here', 'There'], multiple: false, anonymous: false }
    const poll: CommandInput<'poll.create'> = { id: uuidv7(), roomId, ...form }
    const first = await ann.perform('poll.create', poll)
    await vote(bob, poll.id, 1)
    expect(await ann.perform('poll.create', { ...poll, options: ['Other', 'ones'] })).toEqual(first)
    expect(await ann.perform('message.send', { id: poll.id, roomId, text: 'x' })).toEqual(first)
    await bob.settle()
    expect(counts(bob, poll.id)).toEqual([0, 1])
    await expect(ask(bob, { id: poll.id })).rejects.toMatchObject({ code: 'id.taken' })
  })

  test('the question can be changed, and is in its history; the votes stay', async () => {
    const { ann, bob, ask, settle } = await talk()
    const id = await ask(ann)
    await vote(bob, id, 1)
    await ann.perform('message.edit', { messageId: id, text: 'Dinner?' })
    await settle()
    expect([messageOf(bob, id).text, ...counts(bob, id)]).toEqual(['Dinner?', 0, 1, 0])
    expect((await bob.ask('message.history', { messageId: id })).revisions).toMatchObject([{ text: 'Lunch?' }])
  })

  test('[S4] deleted, it leaves no question, no option and no vote anywhere, of those who left the room neither', async () => {
    const { roomId, ann, bob, cem, ask, hush, settle } = await talk()
    const secret = uuidv7()
    const id = await ask(ann, { question: `question ${secret}`, options: [`one ${secret}`, `two ${secret}`] })
    for (const by of [ann, bob, cem]) await vote(by, id, 1)
    await cem.perform('room.leave', { roomId })
    await hush()
    expect(counts(bob, id), 'who left has voted').toEqual([0, 3])
    await ann.perform('message.delete', { messageId: id })
    await settle()
    expect(await whereStands(scene.databaseUrl, secret)).toEqual([])
    const database = await scene.databases.open(scene.databaseUrl)
    const ballots = await database.read.prisma.ballot.findMany({ where: { messageId: id } })
    expect(ballots.map(({ choices }) => choices)).toEqual(['[]', '[]', '[]'])
    expect(ballotsOf(bob, id)).toEqual([])
    expect(messageOf(bob, id)).toMatchObject({ poll: null, text: '' })
    expect(rowsHeard(cem), 'who left does not hear of it').toEqual([])
    await expect(vote(bob, id, 0)).rejects.toMatchObject({ code: 'message.deleted' })
  })

  test('who leaves and comes back has voted once, and may change their mind', async () => {
    const { roomId, ann, bob, ask, settle } = await talk()
    const id = await ask(ann, { anonymous: true })
    await vote(bob, id, 0)
    await bob.perform('room.leave', { roomId })
    await ann.perform('member.add', { roomId, personIds: [bob.personId] })
    await vote(bob, id, 2)
    await settle()
    expect(counts(ann, id)).toEqual([0, 0, 1])
    expect(ballotsOf(bob, id)).toEqual([[2]])
  })

  test('who leaves and comes back finds their own vote, but not of a poll that is no more', async () => {
    const { roomId, ann, bob, ask, settle } = await talk()
    const [kept, gone, open] = [await ask(ann, { anonymous: true }), await ask(ann), await ask(ann)]
    await vote(bob, kept, 1)
    await vote(bob, gone, 1)
    await vote(bob, open, 0)
    await vote(bob, open)
    await bob.perform('room.leave', { roomId })
    await bob.settle()
    expect([kept, gone, open].flatMap((id) => ballotsOf(bob, id))).toEqual([])
    await ann.perform('message.delete', { messageId: gone })
    await ann.perform('member.add', { roomId, personIds: [bob.personId] })
    await settle()
    expect([kept, gone].map((id) => ballotsOf(bob, id))).toEqual([[[1]], []])
    expect(counts(ann, kept)).toEqual([0, 1, 0])
  })

  test('a poll whose end is over when it arrives is refused; one that is sent again is what it was', async () => {
    const { roomId, ann, bob, ask } = await talk()
    const over = new Date(Date.now() - 60_000).toISOString()
    await expect(ask(ann, { closesAt: over })).rejects.toMatchObject({ code: 'poll.late' })
    expect(bob.messages(roomId)).toEqual([])
    const id = await ask(ann)
    const form = { question: 'Lunch?', options: ['Here', 'There'], multiple: false, anonymous: false }
    expect(await ann.perform('poll.create', { id, roomId, ...form, closesAt: over })).toMatchObject({ id })
  })

  test('a vote that was cast offline counts when it arrives; the others were never wrong', async () => {
    const { ann, bob, cem, ask, settle } = await talk()
    const id = await ask(ann)
    await bob.leave()
    await vote(cem, id, 1)
    const back = await scene.world.back(bob)
    expect(counts(back, id)).toEqual([0, 1, 0])
    await vote(back, id, 1)
    await settle()
    expect(counts(ann, id)).toEqual([0, 2, 0])
  })
})
