import { describe, expect, test } from 'vitest'
import { check } from '../src/check.ts'
import { limits } from '../src/limits.ts'
import { Refusal } from '../src/refusals.ts'
import { commands, queries, type CommandName } from '../src/registry.ts'

const id = '01936b2e-7c00-7000-8000-000000000001'
const message = { id, roomId: id, text: 'hello' }

function refusalOf(name: CommandName, input: unknown): Refusal | null {
  try {
    check(name, input)
    return null
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

describe('[W3] what has the wrong form is refused, and says where', () => {
  test('a good message passes', () => expect(refusalOf('message.send', message)).toBeNull())

  test.each([
    ['no object', null],
    ['a list', [message]],
    ['a string', 'message'],
    ['a key nobody named', { ...message, authorId: id }],
    ['a version of its own', { ...message, version: 7 }],
    ['a prototype', JSON.parse(`{"id":"${id}","roomId":"${id}","text":"x","__proto__":{"admin":true}}`)],
    ['a missing field', { id, roomId: id }],
    ['a number as id', { ...message, id: 1 }],
    ['an object as id', { ...message, roomId: { not: '' } }],
    ['a list as id', { ...message, roomId: [id] }],
    ['a path as id', { ...message, roomId: '../../etc/passwd' }],
    ['an id that goes on', { ...message, roomId: `${id}-` }],
    ['an id with a line break', { ...message, roomId: `${id}\n` }],
    ['an upper-case id', { ...message, roomId: id.toUpperCase() }],
    ['an empty text', { ...message, text: '' }],
    ['NUL', { ...message, text: 'a\0b' }],
    ['half a character', { ...message, text: 'a\ud83d' }],
    ['a text of 256 KiB', { ...message, text: 'x'.repeat(256 * 1024) }],
    ['a text one too long', { ...message, text: 'x'.repeat(limits.messageCharacters + 1) }],
    ['a text 5,000 deep', { ...message, text: JSON.parse('['.repeat(5_000) + ']'.repeat(5_000)) as unknown }],
  ])('%s', (_, input) => expect(refusalOf('message.send', input)?.code).toBe('input.invalid'))

  test('the path leads to the culprit', () =>
    expect(refusalOf('message.send', { ...message, text: 1 })?.path).toBe('/text'))

  test.each([NaN, Infinity, -1, 0, 1.5, 1e9, '10', null])('a limit of %s', (limit) => {
    expect(() => check('message.page', { roomId: id, limit })).toThrow(Refusal)
  })

  test('a name like a property of every object is no name', () => {
    expect(() => check('constructor' as CommandName, {})).toThrow('no command')
    expect(() => check('__proto__' as CommandName, {})).toThrow('no command')
  })
})

test('every command and query has a route, a sentence and a closed input', () => {
  const specs = Object.entries({ ...commands, ...queries })
  for (const [name, spec] of specs) {
    expect(spec.input, name).toMatchObject({ additionalProperties: false })
    expect(spec.summary, name).toMatch(/\.$/)
  }
  expect(new Set(specs.map(([, spec]) => spec.http)).size).toBe(specs.length)
})
