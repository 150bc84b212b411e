import type { Notice } from '@duplex/protocol/entities'
import { expect, test } from 'vitest'
import { gathered } from './gathered.ts'

const notice = (id: string, minute: number, kind: Notice['kind'], messageId = id) =>
  ({ id, version: 1, kind, messageId, createdAt: `2026-11-20T09:0${minute}:00.000Z` }) as Notice

test('the latest comes first, and what was put on one message comes together', () => {
  const entries = gathered([
    notice('a', 1, 'mention'),
    notice('b', 2, 'reaction', 'said'),
    notice('c', 3, 'reply'),
    notice('d', 4, 'reaction', 'said'),
    notice('e', 5, 'reaction', 'other'),
    notice('f', 0, 'mention', 'said'),
  ])
  expect(entries.map(({ notices }) => notices.map(({ id }) => id))).toEqual([['e'], ['d', 'b'], ['c'], ['a'], ['f']])
})
