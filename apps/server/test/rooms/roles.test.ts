import type { CommandInput, CommandName } from '@duplex/protocol/registry'
import type { RefusalCode } from '@duplex/protocol/refusals'
import { uuidv7 } from 'uuidv7'
import { beforeAll, describe, expect, test } from 'vitest'
import { inOneWorld, type Scene } from '../support/oneWorld.ts'

/** The parts people play. All but the outsider are in the room; `admin` and `owner` are so of the workspace. */
const parts = ['outsider', 'member', 'roomOwner', 'admin', 'owner'] as const
type Part = (typeof parts)[number]

interface Stage {
  roomId: string
  /** Of somebody who is neither of those who ask. */
  messageId: string
  memberId: string
  strangerId: string
}
interface Rule<Name extends CommandName> {
  may: Part[]
  refusals?: Partial<Record<Part, RefusalCode>>
  input: (stage: Stage) => CommandInput<Name>
  /** Where the command needs the room as somebody else left it. */
  before?: (scene: Scene, stage: Stage) => Promise<unknown>
}

const everybodyIn: Part[] = ['member', 'roomOwner', 'admin', 'owner']
const managers: Part[] = ['roomOwner', 'admin', 'owner']
const admins: Part[] = ['admin', 'owner']

const inRoom: { [Name in CommandName]?: Rule<Name> } = {
  'message.send': { may: everybodyIn, input: ({ roomId }) => ({ id: uuidv7(), roomId, text: 'hello' }) },
  'message.edit': { may: [], input: ({ messageId }) => ({ messageId, text: 'never said' }) },
  'message.delete': { may: managers, input: ({ messageId }) => ({ messageId }) },
  'read.advance': { may: everybodyIn, input: ({ roomId }) => ({ roomId, seq: 1 }) },
  'member.add': { may: everybodyIn, input: ({ roomId, strangerId }) => ({ roomId, personIds: [strangerId] }) },
  'member.setRole': { may: managers, input: ({ roomId, memberId }) => ({ roomId, personId: memberId, role: 'owner' }) },
  'member.remove': { may: managers, input: ({ roomId, memberId }) => ({ roomId, personId: memberId }) },
  'room.update': { may: managers, input: ({ roomId }) => ({ roomId, topic: uuidv7() }) },
  'room.archive': { may: managers, input: ({ roomId }) => ({ roomId }) },
  'room.restore': {
    may: managers,
    input: ({ roomId }) => ({ roomId }),
    before: async ({ world }, { roomId }) => world.rest('room.archive', { roomId }, 'owner'),
  },
}

const inWorkspace: { [Name in CommandName]?: Rule<Name> } = {
  'workspace.update': { may: admins, input: () => ({ name: 'Northlight' }) },
  'invite.create': { may: admins, input: () => ({ id: uuidv7() }) },
  'person.setRole': { may: ['owner'], input: ({ memberId }) => ({ personId: memberId, role: 'member' }) },
  'person.deactivate': { may: admins, input: ({ strangerId }) => ({ personId: strangerId }) },
  'person.reactivate': { may: admins, input: ({ strangerId }) => ({ personId: strangerId }) },
}

inOneWorld('who may do what', ['owner', 'admin', 'roomOwner', 'member', 'outsider', 'other', 'stranger'], (scene) => {
  beforeAll(() => scene.world.rest('person.setRole', { personId: scene.world.id('admin'), role: 'admin' }, 'owner'))

  const setStage = async (): Promise<Stage> => {
    const [roomId, messageId] = [uuidv7(), uuidv7()]
    const personIds = ['owner', 'admin', 'member', 'other'].map((name) => scene.world.id(name))
    await scene.world.rest('room.create', { id: roomId, kind: 'private', name: 'stage', personIds }, 'roomOwner')
    await scene.world.rest('message.send', { id: messageId, roomId, text: 'hello' }, 'other')
    return { roomId, messageId, memberId: scene.world.id('other'), strangerId: scene.world.id('stranger') }
  }

  describe.each(Object.entries({ ...inRoom, ...inWorkspace }) as [CommandName, Rule<CommandName>][])(
    '%s',
    (name, rule) => {
      test(`is for ${rule.may.join(', ') || 'nobody but the author'}`, async () => {
        for (const part of parts) {
          const stage = await setStage()
          await rule.before?.(scene, stage)
          const { status, body } = await scene.world.rest(name, rule.input(stage), part)
          const expected = rule.may.includes(part) ? 200 : part === 'outsider' && name in inRoom ? 404 : 403
          expect([part, status, body['code']]).toEqual([
            part,
            expected,
            expected === 200 ? undefined : expect.any(String),
          ])
        }
      })
    },
  )

  test('an admin ends accounts of members, not of admins or owners, and nobody ends their own', async () => {
    const end = async (by: string, whom: string) =>
      (await scene.world.rest('person.deactivate', { personId: scene.world.id(whom) }, by)).body['code']
    expect(await end('admin', 'owner')).toBe('auth.forbidden')
    expect(await end('admin', 'admin')).toBe('auth.forbidden')
    expect(await end('owner', 'owner')).toBe('auth.forbidden')
    await scene.world.rest('person.setRole', { personId: scene.world.id('stranger'), role: 'admin' }, 'owner')
    expect(await end('admin', 'stranger')).toBe('auth.forbidden')
  })

  test('an admin who is not in a private room has no say in it, and may not even know of it', async () => {
    const roomId = uuidv7()
    await scene.world.rest('room.create', { id: roomId, kind: 'private', name: 'without them' }, 'member')
    for (const by of ['admin', 'owner'])
      expect(await scene.world.rest('room.archive', { roomId }, by)).toMatchObject({
        status: 404,
        body: { code: 'room.not_found' },
      })
  })

  test('an admin who is made a member is one at the next frame of the open socket', async () => {
    const [owner, admin] = [await scene.world.device('owner'), await scene.world.device('admin')]
    await admin.perform('workspace.update', { name: 'Northlight' })
    await owner.perform('person.setRole', { personId: admin.personId, role: 'member' })
    await expect(admin.perform('workspace.update', { name: 'Mine' })).rejects.toMatchObject({ code: 'auth.forbidden' })
  })

  test('somebody whose account has ended can lose a role, though one owner is left', async () => {
    const [owner, personId] = [await scene.world.device('owner'), scene.world.id('stranger')]
    await owner.perform('person.setRole', { personId, role: 'owner' })
    await owner.perform('person.deactivate', { personId })
    await owner.perform('person.setRole', { personId, role: 'member' })
  })

  test('a workspace keeps an owner, also when both step down at once', async () => {
    const [owner, other] = [await scene.world.device('owner'), await scene.world.device('other')]
    const demote = (by: typeof owner, personId: string) => by.perform('person.setRole', { personId, role: 'member' })
    await expect(demote(owner, owner.personId)).rejects.toMatchObject({ code: 'person.last_owner' })
    await owner.perform('person.setRole', { personId: other.personId, role: 'owner' })
    const both = await Promise.allSettled([demote(owner, owner.personId), demote(other, other.personId)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
