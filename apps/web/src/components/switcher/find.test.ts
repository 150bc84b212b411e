import { expect, test } from 'vitest'
import { find, marked, newRoomName, type Choice } from './find.ts'

const choice = (kind: Choice['kind'], title: string, also: string[] = [], weight = 0): Choice => ({
  key: `${kind}:${title}`,
  kind,
  title,
  also,
  weight,
})
const choices = [
  choice('room', 'general'),
  choice('room', 'release-notes'),
  choice('person', 'Grace Hopper', ['grace']),
  choice('person', 'Ren Genji'),
  choice('command', 'Settings', ['preferences']),
]
const titles = (typed: string) => find(typed, choices).map((found) => found.choice.title)

test('what fits best comes first, whatever it is', () => {
  expect(titles('gen')).toEqual(['general', 'Ren Genji'])
  expect(titles('hop')).toEqual(['Grace Hopper'])
})

test('a sign before it asks for one kind alone', () => {
  expect(titles('@gen')).toEqual(['Ren Genji'])
  expect(titles('#')).toEqual(['general', 'release-notes'])
  expect(titles('>')).toEqual(['Settings'])
})

test('other words lead there, too', () => expect(titles('prefer')).toEqual(['Settings']))

test('nothing typed finds nothing', () => expect(titles('  ')).toEqual([]))

test('of two that fit as well, the heavier one', () => {
  const both = [choice('room', 'design'), choice('person', 'Design', [], 3)]
  expect(find('design', both)[0]?.choice.kind).toBe('person')
})

test('a name nobody bears can be given to a room', () => {
  expect(newRoomName('Summer Party', ['general'])).toBe('summer-party')
  expect(newRoomName('#General', ['general'])).toBeNull()
  for (const typed of ['', '#', '@ann', '>settings', ' / ']) expect(newRoomName(typed, [])).toBeNull()
})

test('marked letters are shown in the title as it is written', () => {
  expect(marked('Zoë', [0, 2])).toEqual([
    { text: 'Z', isMarked: true },
    { text: 'o', isMarked: false },
    { text: 'ë', isMarked: true },
  ])
})
