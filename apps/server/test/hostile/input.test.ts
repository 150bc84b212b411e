import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Row } from '@duplex/protocol/entities'
import { send } from '../support/http.ts'
import { inOneWorld } from '../support/oneWorld.ts'
import { errorLog, expectPlainRefusal, formOf, isRestOnly, names, specs } from './hostile.ts'

const failures = errorLog()

/** As much of a field's schema as says what type a value has. */
interface Schema {
  type?: string
  anyOf?: Schema[]
  items?: Schema
}

inOneWorld(
  'bad input',
  ['ann', 'bob'],
  (scene) => {
    let before: Row[]
    const annsView = async () => (await scene.world.device('ann')).copy.view()
    beforeEach(async () => void (before = await annsView()))
    /** Whatever was sent: nothing changed, nothing failed inside, and Ann is served as before. */
    afterEach(async () => {
      expect(await annsView()).toEqual(before)
      expect(failures.lines).toEqual([])
    })

    /** By every door that takes it: what the server says to this input. An address has no types, so questions go by socket. */
    const answersTo = async (name: (typeof names)[number], input: Record<string, unknown>): Promise<unknown[]> => {
      const answers: unknown[] = []
      if (!specs[name].http.startsWith('GET')) {
        const { status, body } = await scene.world.rest(name, input, 'bob')
        expect(status, `${name} ${JSON.stringify(input)}`.slice(0, 300)).toBeGreaterThanOrEqual(400)
        answers.push(body)
      }
      if (isRestOnly(name)) return answers
      const said = (await bobsDevice()).perform(name as 'room.leave', input as never)
      return [...answers, await said.catch((refusal: { body: object }) => refusal.body)]
    }
    let bob: Awaited<ReturnType<typeof scene.world.device>> | undefined
    const bobsDevice = async () => (bob?.closed === null ? bob : (bob = await scene.world.device('bob')))

    const isWrong: Record<string, (value: unknown) => boolean> = {
      string: (value) => typeof value !== 'string',
      integer: (value) => !Number.isSafeInteger(value),
      boolean: (value) => typeof value !== 'boolean',
    }
    /** Of another type than the schema says; null is of every nullable one's. */
    const isWrongFor = ({ type = 'string', anyOf = [], items }: Schema, value: unknown): boolean => {
      if (value === null && anyOf.some((each) => each.type === 'null')) return false
      if (type !== 'array') return isWrong[type]?.(value) ?? false
      return !Array.isArray(value) || value.some((each) => isWrongFor(items ?? {}, each))
    }
    const values: unknown[] = [
      0,
      -1,
      1.5,
      2 ** 53,
      null,
      true,
      [],
      [[]],
      [1],
      ['x'],
      {},
      { not: '' },
      { contains: '' },
      [{ not: '' }],
    ]

    test('a value of another type is refused in every field of every request', async () => {
      let tried = 0
      for (const name of names) {
        for (const [field, schema] of Object.entries(specs[name].input.properties as Record<string, Schema>)) {
          for (const value of values.filter((each) => isWrongFor(schema, each))) {
            for (const refusal of await answersTo(name, { ...formOf(name), [field]: value })) {
              expectPlainRefusal(refusal, `${name}.${field}`)
              if (!specs[name].http.includes(`:${field}`) || isRestOnly(name))
                expect(refusal, `${name}.${field} ${JSON.stringify(value)}`).toMatchObject({ code: 'input.invalid' })
              tried++
            }
          }
        }
      }
      expect(tried).toBeGreaterThan(800)
    })

    test('ids that are no ids are refused wherever an id is asked for', async () => {
      const bad = [
        '',
        'x',
        '../',
        '%00',
        '\0',
        '__proto__',
        '1-',
        "' or 1=1 --",
        'x'.repeat(10_000),
        '01A1F78C-26C7-7523-88A6-68C510D65CAD',
        `${uuidv7()}\n`,
      ]
      for (const name of names) {
        for (const field of Object.keys(formOf(name)).filter((each) => /^(id|.*Id)$/.test(each))) {
          for (const id of bad) {
            for (const refusal of await answersTo(name, { ...formOf(name), [field]: id })) {
              expectPlainRefusal(refusal, `${name}.${field} ${JSON.stringify(id).slice(0, 60)}`)
            }
          }
        }
      }
    })

    test('text that no database could keep is refused, and text that is too long', async () => {
      const texts = ['\0', 'a\0b', '\ud800', 'a\udc00b', 'x'.repeat(9_000), '\ud83d'.repeat(10)]
      const textFields = [
        'text',
        'name',
        'topic',
        'workspaceName',
        'email',
        'password',
        'newPassword',
        'handle',
        'token',
        'description',
        'question',
      ]
      for (const name of names.filter((each) => specs[each].http.startsWith('P')))
        // An address cannot even hold half a character.
        for (const field of textFields.filter(
          (each) => each in specs[name].input.properties && !specs[name].http.includes(`:${each}`),
        ))
          for (const text of texts)
            for (const refusal of await answersTo(name, { ...formOf(name), [field]: text }))
              expect(refusal, `${name}.${field} ${JSON.stringify(text).slice(0, 60)}`).toMatchObject({
                code: 'input.invalid',
                path: `/${field}`,
              })
    })

    test('a key nobody named is refused, whatever it promises', async () => {
      const keys = [
        'role',
        'isAdmin',
        'authorId',
        'personId',
        'seq',
        'version',
        'createdAt',
        'deletedAt',
        'constructor',
        'toString',
        '$where',
        '',
      ]
      for (const name of names) {
        const form = formOf(name)
        for (const key of keys.filter((each) => !(each in specs[name].input.properties)))
          for (const refusal of await answersTo(name, {
            ...form,
            [key]: { prototype: null, not: '' },
          }))
            expect(['input.invalid', 'frame.malformed'], `${name} ${key}`).toContain((refusal as { code: string }).code)
      }
      expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
    })

    const bodies: [string, string][] = [
      ['a key that reaches into prototypes', '{"__proto__":{"isAdmin":true},"id":"x"}'],
      ['the same, further in and written in escapes', '{"name":{"\\u005f\\u005fproto__":{"isAdmin":true}}}'],
      ['a constructor with a prototype', '{"constructor":{"prototype":{"isAdmin":true}}}'],
      ['5,000 arrays in each other', '['.repeat(5_000) + ']'.repeat(5_000)],
      ['5,000 objects in each other', '{"a":'.repeat(5_000) + '1' + '}'.repeat(5_000)],
      ['3,000 keys', `{${Array.from({ length: 3_000 }, (_, number) => `"key${number}":1`).join(',')}}`],
      ['30 KB of digits', `{"id":${'9'.repeat(30_000)}}`],
      ['half a document', '{"id":"'],
      ['no JSON at all', 'id=x'],
      ['a number', '1'],
      ['null', 'null'],
      ['a list', '[]'],
      ['nothing but a byte order mark', '\ufeff'],
    ]
    for (const [what, body] of bodies) {
      test(`${what}, as a body and as a frame, is refused and all goes on`, async () => {
        const { url } = scene.world.server
        const headers = { cookie: scene.world.account('bob').cookie, origin: url, 'content-type': 'application/json' }
        const overRest = await send(url, '/api/rooms', { method: 'POST', headers, body })
        expect(overRest.status, overRest.text).toBe(400)
        expectPlainRefusal(overRest.json, what)
        const bob = await scene.world.device('bob')
        bob.say(body)
        bob.say(`{"type":"room.create","id":99,"data":${body}}`)
        await bob.settle()
        const refusals = bob.heard('refusal')
        expect(refusals).toHaveLength(2)
        for (const refusal of refusals) expectPlainRefusal(refusal, what)
        expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined()
      })
    }

    test('a string of 256 KiB is too big: 413 by REST, 1009 on the socket', async () => {
      const bob = await scene.world.device('bob')
      const text = 'x'.repeat(256 * 1024)
      const tooBig = { id: formOf('room.leave')['roomId'], kind: 'private', name: text }
      expect(await scene.world.rest('room.create', tooBig, 'bob')).toMatchObject({
        status: 413,
        body: { code: 'frame.too_big' },
      })
      bob.say({ type: 'room.create', id: 1, data: tooBig })
      expect(await bob.goodbye()).toBe(1009)
    })
  },
  { log: failures.log },
)
