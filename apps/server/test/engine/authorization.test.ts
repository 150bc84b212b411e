import { commands, queries } from '@duplex/protocol/registry'
import { beforeAll, describe, expect, test } from 'vitest'
import { inOneWorld } from '../support/oneWorld.ts'
import { rest } from '../support/world.ts'
import { extras, parts, setStage, type Person } from './authorization/stage.ts'
import { table } from './authorization/table.ts'
import type { Case } from './authorization/verdicts.ts'

const specs = { ...commands, ...queries }
type Name = keyof typeof specs
const people = [...new Set<Person>(['owner', ...parts.filter((part) => part !== 'nobody'), ...extras])]

test('every command and every query of the protocol has an entry', () => {
  expect(Object.keys(table).sort()).toEqual(Object.keys(specs).sort())
})

inOneWorld('who may do what', people, (scene) => {
  beforeAll(() => scene.world.rest('person.setRole', { personId: scene.world.id('admin'), role: 'admin' }, 'owner'))

  describe.each(Object.entries(table) as [Name, Case[]][])('%s', (name, cases) => {
    test.each(cases.map((each) => [whereAndWhat(each), each] as const))('%s', async (_, each) => {
      const told: Record<string, unknown> = {}
      for (const part of parts) {
        const stage = await setStage(scene.world, each.in ?? 'private', part)
        const cookie = each.cookie ? await each.cookie(stage, part) : cookieOf(part)
        const input = await each.input(stage, part)
        const { status, body } = await rest(scene.world.server.url, name, input, cookie || undefined)
        told[part] = status === 200 ? 'yes' : body['code']
      }
      expect(told).toEqual(each.verdicts)
    })
  })

  const cookieOf = (part: (typeof parts)[number]) => (part === 'nobody' ? '' : scene.world.account(part).cookie)
})

const whereAndWhat = ({ in: place = 'private', what = '' }: Case): string =>
  `${what} in a room that is ${place}`.trimStart()
