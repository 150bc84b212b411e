import { commands, type CommandName, type QueryName } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { beforeAll, expect, test } from 'vitest'
import { setStage, type Stage } from '../engine/authorization/stage.ts'
import { table } from '../engine/authorization/table.ts'
import type { Case } from '../engine/authorization/verdicts.ts'
import type { Client } from '../support/client.ts'
import { inOneWorld } from '../support/oneWorld.ts'
import { rest } from '../support/world.ts'

/** Stands in every text of the room, each time with a word for where. */
const canary = 'canary'
/** None of them is in the room when it is over; all but the stranger were, and two of them run the workspace. */
const outsiders = ['stranger', 'exMember', 'admin', 'owner'] as const
type Outsider = (typeof outsiders)[number]
const exMembers = outsiders.filter((name) => name !== 'stranger')
const people = ['owner', 'admin', 'roomOwner', 'member', 'other', 'exMember', 'stranger', 'bystander', 'former']

inOneWorld('a canary in a private room', people, (scene) => {
  const stages = new Map<Outsider, Stage>()
  const said: string[] = []
  const news: string[] = []
  let secrets: string[]
  const device = (name: string) => scene.world.device(name)

  beforeAll(async () => {
    await scene.world.rest('person.setRole', { personId: scene.world.id('admin'), role: 'admin' }, 'owner')
    const stage = await setStage(scene.world, 'private', 'exMember')
    const { roomId } = stage
    const [roomOwner, member] = [await device('roomOwner'), await device('member')]
    await roomOwner.perform('member.add', { roomId, personIds: [scene.world.id('exMember')] })
    for (const name of outsiders) stages.set(name, { ...stage, ownMessageId: await hello(name, stage) })

    const polls = await talk(roomOwner, member, stage)
    await Promise.all(exMembers.map((name) => takePart(name, stage, polls)))
    const held = await Promise.all(outsiders.map(device))
    await Promise.all(held.map((client) => client.leave()))

    for (const name of exMembers) await roomOwner.perform('member.remove', { roomId, personId: scene.world.id(name) })
    const live = await Promise.all(outsiders.map(device))
    await talkOn(roomOwner, member, stage, polls)
    await Promise.all(live.map((client) => client.settle()))
    news.push(...live.map((client) => JSON.stringify(client.heard('changes'))))
    const back = await Promise.all(held.map((client) => scene.world.back(client)))
    said.push(...[...live, ...back].map(({ frames }) => JSON.stringify(frames)))
    secrets = [
      roomId,
      polls.kept,
      polls.deleted,
      ...(await member.ask('message.page', { roomId })).messages.map(({ id }) => id),
    ]
  })

  /** Something of their own, where they are in. */
  const hello = async (name: Outsider, { roomId, messageId }: Stage): Promise<string> => {
    const id = uuidv7()
    const { status } = await scene.world.rest('message.send', { id, roomId, text: 'hello' }, name)
    return status === 200 ? id : messageId
  }

  /** Whatever can be said in a room, said by who stays. */
  const talk = async (roomOwner: Client, member: Client, { roomId, messageId }: Stage) => {
    const [kept, deleted] = [uuidv7(), uuidv7()]
    const text = `${canary} in the topic`
    await roomOwner.perform('room.update', { roomId, name: `${canary} in the name`, topic: text, description: text })
    for (const id of [kept, deleted])
      await roomOwner.perform('poll.create', {
        id,
        roomId,
        question: `${canary} in a question?`,
        options: [`${canary} in an option`, 'no'],
        multiple: true,
        anonymous: false,
      })
    await roomOwner.perform('message.edit', { messageId: kept, text: `${canary} in an edited question?` })
    await roomOwner.perform('message.pin', { messageId: kept, pinned: true })
    await roomOwner.perform('draft.put', { roomId, text: `${canary} in a draft` })
    await member.perform('message.send', { id: uuidv7(), roomId, text: `${canary} in an answer`, replyTo: messageId })
    await answerEverybody(member, roomId)
    return { kept, deleted }
  }

  const answerEverybody = async (by: Client, roomId: string): Promise<void> => {
    const names = outsiders.map((name) => `<@${scene.world.id(name)}>`).join(' ')
    for (const { ownMessageId } of stages.values()) {
      const text = `${canary} in an answer to ${names}, @room @here`
      await by.perform('message.send', { id: uuidv7(), roomId, text, replyTo: ownMessageId })
      await by.perform('reaction.set', { messageId: ownMessageId, emoji: '🐤', on: true })
    }
  }

  /** What somebody does while in the room, and that stays theirs. */
  const takePart = async (name: Outsider, { roomId, messageId }: Stage, polls: { kept: string; deleted: string }) => {
    const client = await device(name)
    for (const id of [messageId, polls.kept, polls.deleted])
      await client.perform('message.save', { messageId: id, saved: true })
    for (const id of [polls.kept, polls.deleted]) await client.perform('poll.vote', { messageId: id, choices: [0] })
    await client.perform('draft.put', { roomId, text: 'words of my own' })
    await client.perform('membership.update', { roomId, sectionId: 'favourites' })
    expect(client.copy.all('notice').length, `what is for ${name}`).toBeGreaterThan(1)
    await client.leave()
  }

  /** The same again, and changes to what the others had a part in, when they are gone. */
  const talkOn = async (roomOwner: Client, member: Client, stage: Stage, polls: { kept: string; deleted: string }) => {
    const { roomId } = stage
    await talk(roomOwner, member, stage)
    for (const { ownMessageId } of stages.values()) {
      await roomOwner.perform('reaction.set', { messageId: ownMessageId, emoji: '❤️', on: true })
      await roomOwner.perform('message.pin', { messageId: ownMessageId, pinned: true })
    }
    await member.perform('poll.vote', { messageId: polls.kept, choices: [0, 1] })
    await roomOwner.perform('poll.close', { messageId: polls.kept })
    await roomOwner.perform('message.delete', { messageId: polls.deleted })
    await member.perform('read.mark', { roomId, seq: 1 })
    await member.perform('read.advance', { roomId, seq: 9 })
    member.say({ type: 'typing', data: { roomId } })
    await roomOwner.perform('room.archive', { roomId })
    await roomOwner.perform('room.restore', { roomId })
  }

  test('[S6] [S7] nothing of it is sent to who is not in the room, live or on their return', () => {
    expect(said).toHaveLength(2 * outsiders.length)
    for (const frames of said) expect(frames).not.toContain(canary)
    for (const changes of news) for (const secret of secrets) expect(changes).not.toContain(secret)
  })

  for (const name of outsiders) {
    test(`[I4] no command and no question tells it to the ${name}, with the right ids and by every door`, async () => {
      const stage = stages.get(name)
      if (!stage) throw new Error('nobody set the stage')
      const client = await device(name)
      let answers = 0
      for (const [wish, cases] of Object.entries(table) as [CommandName | QueryName, Case[]][]) {
        for (const { input: inputOf, cookie: cookieOf } of cases) {
          const cookie = (await cookieOf?.(stage, name)) ?? scene.world.account(name).cookie
          const input = await inputOf(stage, name)
          const answer = await rest(scene.world.server.url, wish, input, cookie)
          expect(JSON.stringify(answer), wish).not.toContain(canary)
          if (!isRestOnly(wish)) await client.perform(wish as CommandName, input as never).catch(() => {})
          answers++
        }
      }
      expect(answers).toBeGreaterThan(100)
      await client.settle()
      expect(JSON.stringify(client.frames)).not.toContain(canary)
    })

    test(`[I4] what the ${name} has kept, was told and had begun to write leads nowhere`, async () => {
      const client = await device(name)
      const answers = [await client.ask('message.saved', {}), await client.ask('notice.page', {})]
      for (const { messages } of answers) expect(messages).toEqual([])
      expect(answers[1]).toMatchObject({ notices: [] })
      for (const messageId of secrets.slice(1)) {
        for (const [wish, input] of [
          ['message.find', { messageId }],
          ['message.history', { messageId }],
          ['message.thread', { threadId: messageId }],
        ] as const)
          await expect(client.ask(wish, input as never), wish).rejects.toMatchObject({ code: 'message.not_found' })
      }
      expect(client.copy.all('notice')).toEqual([])
      expect(client.copy.all('ballot')).toEqual([])
      expect(client.copy.all('room').map(({ id }) => id)).not.toContain(secrets[0])
      expect(JSON.stringify(client.copy.view())).not.toContain(canary)
    })
  }

  test('who is in the room sees all of it', async () => {
    const member = await device('member')
    const all = JSON.stringify(member.frames)
    for (const where of ['name', 'topic', 'question', 'option', 'edited question', 'answer'])
      expect(all).toMatch(new RegExp(`${canary} in (the|a|an) ${where}`))
    expect(all, 'but for what somebody else has only begun to write').not.toContain('in a draft')
  })
})

const isRestOnly = (name: string): boolean => name in commands && commands[name as CommandName].cookie
