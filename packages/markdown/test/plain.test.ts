import { expect, it } from 'vitest'
import { plainText } from '../src/plain.ts'

const ann = '01930c7a-5b2e-7c41-9f00-0123456789ab'
const names = {
  person: (id: string) => (id === ann ? 'Ann' : 'somebody'),
  room: () => 'a room you are not in',
  spoiler: '[hidden]',
}

it.each([
  ['**bold** and `code`', 'bold and code'],
  ['one\ntwo\n\n> three', 'one two three'],
  [`<@${ann}> <!here>`, '@Ann @here'],
  [`<@${ann.replace('01', '02')}>`, '@somebody'],
  [`<#${ann}>`, '#a room you are not in'],
  ['the end: ||he dies||', 'the end: [hidden]'],
  ['- a\n- b', 'a b'],
  ['|a|b|\n|-|-|\n|1|2|', 'a b 1 2'],
  ['```ts\nlet a\n```', 'let a'],
])('%j in one line', (text, plain) => {
  expect(plainText(text, names)).toBe(plain)
})
