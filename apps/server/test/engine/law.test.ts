import type { CommandInput, CommandName } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import type { Client } from '../support/client.ts'
import { eachDatabase } from '../support/databases.ts'
import { rest, World } from '../support/world.ts'

/**
 * The law: (a stale copy + the changes) = (a fresh copy), for the actor and for every bystander in the audience; a stranger
 * sees no change at all. Ann acts, Bob is by, Eve is signed in to the workspace but not in the room.
 */
interface Case<Name extends CommandName> {
  /** Who gets to know: the room's members, everybody who is signed in, or the actor's own devices alone. */
  audience: 'room' | 'workspace' | 'actor'
  input: (scene: Scene) => CommandInput<Name> | Promise<CommandInput<Name>>
  /** Which door it comes through, where that is not Ann's socket. */
  over?: (scene: Scene, input: CommandInput<Name>) => Promise<unknown>
}

interface Scene {
  world: World
  /** A private room that Ann owns and Bob is in, with one message of each. */
  roomId: string
  annsMessage: string
  ann: Client
  bob: Client
  /** Not open while the scene is set: what comes after is what counts. */
  eve: Client
}

const id = () => uuidv7()
const lunch = (roomId: string) => ({
  id: id(),
  roomId,
  question: 'Where do we eat?',
  options: ['Here', 'There'],
  multiple: false,
  anonymous: false,
})
const signIn = ({ world }: Scene) => {
  const { email, password } = world.account('ann')
  return world.rest('session.signIn', { email, password })
}

/** Every command but the first run, before which there is nobody. */
const cases: { [Name in Exclude<CommandName, 'workspace.setUp'>]: Case<Name> } = {
  'workspace.update': { audience: 'workspace', input: () => ({ name: 'Southlight', accent: 'tide' }) },
  'invite.create': { audience: 'actor', input: () => ({ id: id() }) },
  'invite.revoke': {
    audience: 'actor',
    input: async ({ ann }) => ({ inviteId: (await ann.perform('invite.create', { id: id() })).invite.id }),
  },
  'invite.accept': {
    audience: 'workspace',
    input: async ({ ann }) => {
      const { link } = (await ann.perform('invite.create', { id: id() })).invite
      return {
        token: link.split('/').at(-1) ?? '',
        name: 'Dora',
        email: 'dora@example.org',
        password: 'dora has a password',
      }
    },
    over: ({ world }, input) => world.rest('invite.accept', input),
  },
  'session.signIn': {
    audience: 'actor',
    input: ({ world }) => ({ email: world.account('ann').email, password: world.account('ann').password }),
    over: ({ world }, input) => world.rest('session.signIn', input),
  },
  'session.signOut': {
    audience: 'actor',
    input: () => ({}),
    over: async (scene) => rest(scene.world.server.url, 'session.signOut', {}, (await signIn(scene)).cookie),
  },
  'session.revoke': {
    audience: 'actor',
    input: async (scene) => {
      const { ann } = scene
      await signIn(scene)
      await ann.settle()
      return { sessionId: ann.copy.all('session').find((session) => session.id !== ann.sessionId)?.id ?? '' }
    },
  },
  'person.update': { audience: 'workspace', input: () => ({ name: 'Ann-Marie', handle: 'ann-marie' }) },
  'person.setStatus': {
    audience: 'workspace',
    input: () => ({ status: { emoji: '🌴', text: 'away', until: '2099-01-01T00:00:00.000Z' } }),
  },
  'person.setQuiet': {
    audience: 'workspace',
    input: () => ({ until: null, hours: { from: '22:00', to: '07:30', timeZone: 'Europe/Vienna' } }),
  },
  'person.changePassword': {
    audience: 'actor',
    input: ({ world }) => ({ currentPassword: world.account('ann').password, newPassword: 'quite another password' }),
  },
  'person.changeEmail': {
    audience: 'actor',
    input: ({ world }) => ({ currentPassword: world.account('ann').password, email: 'ann.new@example.org' }),
  },
  'person.setRole': { audience: 'workspace', input: ({ world }) => ({ personId: world.id('bob'), role: 'admin' }) },
  'person.deactivate': { audience: 'workspace', input: ({ world }) => ({ personId: world.id('cem') }) },
  'person.reactivate': {
    audience: 'workspace',
    input: async ({ world, ann }) => {
      await ann.perform('person.deactivate', { personId: world.id('cem') })
      return { personId: world.id('cem') }
    },
  },
  'room.create': {
    audience: 'room',
    input: ({ world }) => ({ id: id(), kind: 'private', name: 'plans', personIds: [world.id('bob')] }),
  },
  'room.openDirect': { audience: 'room', input: ({ world }) => ({ id: id(), personIds: [world.id('bob')] }) },
  'room.update': { audience: 'room', input: ({ roomId }) => ({ roomId, name: 'renamed', topic: 'what we do next' }) },
  'room.makePrivate': {
    audience: 'room',
    input: async ({ world, ann }) => {
      const roomId = id()
      const personIds = [world.id('bob')]
      await ann.perform('room.create', { id: roomId, kind: 'public', name: 'open plans', personIds })
      return { roomId }
    },
  },
  'room.archive': { audience: 'room', input: ({ roomId }) => ({ roomId }) },
  'room.restore': {
    audience: 'room',
    input: async ({ roomId, ann }) => {
      await ann.perform('room.archive', { roomId })
      return { roomId }
    },
  },
  'room.join': {
    audience: 'room',
    input: async ({ bob }) => {
      const roomId = id()
      await bob.perform('room.create', { id: roomId, kind: 'public', name: 'elsewhere' })
      return { roomId }
    },
  },
  'room.leave': {
    audience: 'room',
    input: async ({ world, roomId, ann }) => {
      await ann.perform('member.setRole', { roomId, personId: world.id('bob'), role: 'owner' })
      return { roomId }
    },
  },
  'member.add': { audience: 'room', input: ({ world, roomId }) => ({ roomId, personIds: [world.id('cem')] }) },
  'member.remove': {
    audience: 'room',
    input: async ({ world, roomId, ann }) => {
      await ann.perform('member.add', { roomId, personIds: [world.id('cem')] })
      return { roomId, personId: world.id('cem') }
    },
  },
  'member.setRole': {
    audience: 'room',
    input: ({ world, roomId }) => ({ roomId, personId: world.id('bob'), role: 'owner' }),
  },
  'message.send': {
    audience: 'room',
    input: ({ roomId, annsMessage }) => ({ id: id(), roomId, text: 'hello @bob', replyTo: annsMessage }),
  },
  'message.edit': {
    audience: 'room',
    input: ({ annsMessage }) => ({ messageId: annsMessage, text: 'what I meant, @bob' }),
  },
  'message.delete': { audience: 'room', input: ({ annsMessage }) => ({ messageId: annsMessage }) },
  'message.pin': { audience: 'room', input: ({ annsMessage }) => ({ messageId: annsMessage, pinned: true }) },
  'message.save': { audience: 'actor', input: ({ annsMessage }) => ({ messageId: annsMessage, saved: true }) },
  'reaction.set': { audience: 'room', input: ({ annsMessage }) => ({ messageId: annsMessage, emoji: '👍', on: true }) },
  'poll.create': { audience: 'room', input: ({ roomId }) => lunch(roomId) },
  'poll.vote': {
    audience: 'room',
    input: async ({ roomId, bob }) => {
      const { id: messageId } = await bob.perform('poll.create', lunch(roomId))
      return { messageId, choices: [1] }
    },
  },
  'poll.close': {
    audience: 'room',
    input: async ({ roomId, ann }) => ({ messageId: (await ann.perform('poll.create', lunch(roomId))).id }),
  },
  // The room is small: everybody in it sees who has read how far.
  'read.advance': {
    audience: 'room',
    input: async ({ roomId, bob, ann }) => {
      await bob.perform('message.send', { id: id(), roomId, text: 'unread' })
      await ann.settle()
      return { roomId, seq: 3 }
    },
  },
  'read.mark': { audience: 'actor', input: ({ roomId }) => ({ roomId, seq: 0 }) },
  'membership.update': {
    audience: 'actor',
    input: ({ roomId }) => ({ roomId, level: 'mentions', muted: true, sectionId: 'favourites', position: 'a1' }),
  },
  'section.put': { audience: 'actor', input: () => ({ id: id(), name: 'Projects', position: 'a0' }) },
  'preference.set': { audience: 'actor', input: () => ({ name: 'checklist', value: 'done' }) },
  'section.delete': {
    audience: 'actor',
    input: async ({ roomId, ann }) => {
      const sectionId = id()
      await ann.perform('section.put', { id: sectionId, name: 'Projects', position: 'a0' })
      await ann.perform('membership.update', { roomId, sectionId })
      return { id: sectionId }
    },
  },
  'draft.put': { audience: 'actor', input: ({ roomId }) => ({ roomId, text: 'What I wanted to say' }) },
}

const changesOf = (client: Client) =>
  client.frames.filter((frame) => frame.type === 'changes' || frame.type === 'reset')

async function setScene(url: string): Promise<Scene> {
  const world = await World.create(url, ['ann', 'bob', 'eve', 'cem'])
  const [ann, bob, eve] = await Promise.all([world.device('ann'), world.device('bob'), world.device('eve')])
  const roomId = id()
  const annsMessage = id()
  await ann.perform('room.create', { id: roomId, kind: 'private', name: 'secret plans', personIds: [world.id('bob')] })
  await bob.settle()
  await bob.perform('message.send', { id: id(), roomId, text: 'hello' })
  await ann.perform('message.send', { id: annsMessage, roomId, text: 'hello yourself' })
  return { world, roomId, annsMessage, ann, bob, eve }
}

/** The stale copy, brought up to date by what arrived, is what somebody sees who starts now. */
async function expectFresh(world: World, name: string, client: Client): Promise<void> {
  const fresh = await world.device(name)
  await client.settle()
  expect(client.copy.view()).toEqual(fresh.copy.view())
}

eachDatabase('the law', (databases) => {
  for (const [name, law] of Object.entries(cases)) {
    test(`${name}: a stale copy and the changes make a fresh copy`, async () => {
      const scene = await setScene(await databases.create())
      const { world, ann, bob, eve } = scene
      const { input: prepare, over, audience } = law as Case<CommandName>
      const input = await prepare(scene)
      await Promise.all([ann.settle(), bob.settle(), eve.settle()])
      for (const client of [ann, bob, eve]) client.frames = []

      await (over ? over(scene, input) : ann.perform(name as CommandName, input))
      await Promise.all([ann.settle(), bob.settle(), eve.settle()])

      expect(changesOf(bob).length > 0, 'whether Bob hears of it').toBe(audience !== 'actor')
      expect(changesOf(eve).length > 0, 'whether Eve, who is not in the room, hears of it').toBe(
        audience === 'workspace',
      )
      await expectFresh(world, 'ann', ann)
      await expectFresh(world, 'bob', bob)
      await expectFresh(world, 'eve', eve)
      await world.server.stop()
    })
  }
})
