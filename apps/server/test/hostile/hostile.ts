import { refusals } from '@duplex/protocol/refusals'
import { commands, queries, type CommandName, type QueryName } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { expect } from 'vitest'
import { createLog } from '../../src/lib/log.ts'

/** Everything that can be asked or wished for, by both doors or by REST alone. */
export const specs = { ...commands, ...queries }
export const names = Object.keys(specs) as (CommandName | QueryName)[]
export const isRestOnly = (name: string): boolean => name in commands && commands[name as CommandName].cookie

/** A value that is right in form for a field of this name; it means nothing to anybody. */
const fields: Record<string, () => unknown> = {
  text: () => 'hello',
  name: () => 'somebody',
  workspaceName: () => 'somewhere',
  topic: () => 'something',
  handle: () => 'somebody',
  email: () => 'somebody@example.org',
  password: () => 'a long enough password',
  currentPassword: () => 'a long enough password',
  newPassword: () => 'a long enough password',
  token: () => 'made.up-by-somebody',
  kind: () => 'private',
  role: () => 'member',
  personIds: () => [uuidv7()],
  seq: () => 1,
  limit: () => 1,
  days: () => 1,
  maxUses: () => 1,
  description: () => 'something',
  posting: () => 'everyone',
  slowSeconds: () => 0,
  isDefault: () => false,
  pinned: () => true,
  saved: () => true,
  emoji: () => '👍',
  on: () => true,
  question: () => 'hello?',
  options: () => ['this', 'that'],
  multiple: () => false,
  anonymous: () => false,
  closesAt: () => '2099-01-01T00:00:00.000Z',
  choices: () => [0],
  level: () => 'all',
  muted: () => false,
  position: () => 'a',
  status: () => null,
  until: () => null,
  hours: () => null,
}
const placesOfAPage = ['before', 'after', 'around']

/** Input that is right in form and wrong in every other way: nobody has these ids. */
export const formOf = (name: CommandName | QueryName): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(specs[name].input.properties)
      .filter((field) => !placesOfAPage.includes(field))
      .map((field) => [field, (fields[field] ?? uuidv7)()]),
  )

/** A refusal as anybody may see it: a code and a sentence from the table, and nothing of the inside. */
export function expectPlainRefusal(body: unknown, why: string): void {
  const { code, message, path, retryAfter, ...others } = body as Record<string, unknown>
  expect(Object.keys(refusals), why).toContain(code)
  expect(message, why).toBe(refusals[code as keyof typeof refusals].message)
  expect(others, why).toEqual({})
  expect([typeof path, typeof retryAfter], why).toEqual([
    expect.stringMatching(/^(string|undefined)$/),
    expect.stringMatching(/^(number|undefined)$/),
  ])
  expect(code, why).not.toBe('server.failed')
}

/** A log that keeps what went wrong inside. */
export function errorLog() {
  const lines: string[] = []
  return { lines, log: createLog('error', { write: (line) => lines.push(line) }) }
}
