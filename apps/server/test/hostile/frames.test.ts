import type { Refusal } from '@duplex/protocol/refusals'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRates } from '../../src/lib/rates.ts'
import { Client } from '../support/client.ts'
import { setUp } from '../support/http.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { errorLog, expectPlainRefusal, formOf, names } from './hostile.ts'

const failures = errorLog()
let server: TestServer
let cookie: string
beforeAll(async () => {
  server = await startServer({ log: failures.log })
  cookie = await setUp(server.url)
})
afterAll(async () => {
  await server.stop()
  expect(failures.lines).toEqual([])
})

const open = (url = server.url, of = cookie): Promise<Client> => new Client(url, of).ready()

test('[W3] what is no frame is refused as that, and the socket goes on', async () => {
  const client = await open()
  const malformed = [
    '',
    ' ',
    'hello',
    '{}',
    '[]',
    'null',
    '"hello"',
    '{"type":1}',
    '{"type":null,"id":1}',
    '{"type":"person.me","id":"1"}',
    '{"type":"person.me","id":-1}',
    '{"type":"person.me","id":1.5}',
    '{"type":"person.me","id":1e300}',
    '{"type":"person.me","id":[1]}',
    '{"type":"person.me","id":1,"more":true}',
    '{"type":"person.me","id":1,"__proto__":{}}',
    '{"type":"person.me","data":{}}',
  ]
  for (const text of malformed) client.say(text)
  await client.settle()
  expect(client.heard('refusal').map(({ code }) => code)).toEqual(malformed.map(() => 'frame.malformed'))
  await client.leave()
})

test('[W3] a type nobody knows is refused with the number of its frame', async () => {
  const client = await open()
  const types = [
    '',
    'nothing',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'message',
    'message.send ',
    'MESSAGE.SEND',
    'x'.repeat(10_000),
  ]
  types.forEach((type, index) => client.say({ type, id: 1_000 + index, data: {} }))
  await client.settle()
  const refused = client.frames.filter((frame) => frame.type === 'refusal')
  expect(refused.map((frame) => [frame.id, frame.data.code])).toEqual(
    types.map((_, index) => [1_000 + index, 'frame.unknown_type']),
  )
  await client.leave()
})

test('any frame at all gets one answer, and neither the socket nor anybody else suffers (seeded)', async () => {
  const [client, other] = [await open(), await open()]
  let id = 10_000
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...names, 'hello', 'typing', 'watch') },
    { weight: 1, arbitrary: fc.string() },
  )
  const data = fc.oneof(
    fc.anything({ withNullPrototype: false, maxDepth: 3 }),
    fc
      .tuple(fc.constantFrom(...names), fc.string(), fc.anything())
      .map(([of, field, value]) => ({ ...formOf(of), [field]: value })),
    fc.tuple(fc.constantFrom(...names), fc.nat(4), fc.jsonValue()).map(([of, index, value]) => {
      const form = formOf(of)
      return { ...form, [Object.keys(form)[index] ?? 'id']: value }
    }),
  )
  const toJson = (value: unknown): string =>
    JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(name, data), { minLength: 1, maxLength: 20 }), async (frames) => {
      const first = client.frames.length
      // Whatever else is in it: a request says who it is, so that its answer can be found.
      const ids = frames.map(([type, input]) => {
        client.say(toJson({ type, id: ++id, data: input }))
        return id
      })
      await client.settle()
      const answers = client.frames.slice(first)
      for (const frame of answers)
        if (frame.type === 'refusal') expectPlainRefusal(frame.data, JSON.stringify(frames).slice(0, 500))
      const requests = ids.filter((_, index) => !['hello', 'typing', 'watch'].includes(frames[index]?.[0] ?? ''))
      const answered = answers.flatMap((frame) =>
        (frame.type === 'reply' || frame.type === 'refusal') && frame.id !== null ? [frame.id] : [],
      )
      for (const request of requests) expect(answered.filter((each) => each === request)).toHaveLength(1)
    }),
    { seed: 20_260, numRuns: 150 },
  )
  await other.settle()
  expect(client.closed).toBeNull()
  await client.leave()
  await other.leave()
}, 60_000)

test('two hundred bytes of noise a hundred times over, as text, are a hundred refusals (seeded)', async () => {
  const client = await open()
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => client.say(text.isWellFormed() ? text : '')),
    { seed: 7, numRuns: 100 },
  )
  await client.settle()
  expect(client.heard('refusal')).toHaveLength(100)
  await client.leave()
})

test('with the real limits: a flood of malformed frames ends that socket with 4400, of any frames with 4429, and no other', async () => {
  const limited = await startServer({ rates: createRates(() => 0) })
  const annsCookie = await setUp(limited.url)
  const [garbler, flooder, bystander] = [
    await open(limited.url, annsCookie),
    await open(limited.url, annsCookie),
    await open(limited.url, annsCookie),
  ]
  for (let number = 0; number < 100; number++) garbler.say('{')
  expect(await garbler.goodbye()).toBe(4400)
  expect(garbler.heard('refusal')).toHaveLength(20)
  for (let number = 0; number < 1_000; number++) flooder.say({ type: 'typing', data: { roomId: uuidv7() } })
  expect(await flooder.goodbye()).toBe(4429)
  await bystander.settle()
  expect(bystander.closed).toBeNull()
  await limited.stop()
})

test('with the real limits: who talks too fast is told how long to wait, and what was taken is said', async () => {
  const limited = await startServer({ rates: createRates(() => 0) })
  const ann = await open(limited.url, await setUp(limited.url))
  const roomId = ann.copy.all('room')[0]?.id ?? ''
  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, (_, number) => ann.perform('message.send', { id: uuidv7(), roomId, text: `${number}` })),
  )
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Refusal] : []))
  expect(refused.map(({ code, retryAfter }) => [code, retryAfter])).toEqual(Array(30).fill(['limit.rate', 1]))
  await ann.settle()
  expect(ann.messages(roomId).map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, number) => `${number}`))
  await limited.stop()
})
