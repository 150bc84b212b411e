import { expect, test } from 'vitest'
import { looksLikeCode } from './pasted.ts'

test.each([
  'const a = 1\nconst b = 2\nconsole.log(a + b)',
  'def greet(name):\n    print(name)\n\ngreet("Ann")',
  '<ul>\n  <li>one</li>\n</ul>',
  '{\n  "name": "duplex",\n  "private": true\n}',
  '$ npm ci\n$ npm test\n$ npm start',
  'SELECT id, name\nFROM people\nWHERE id = 1;\nINSERT INTO people (id) VALUES (1);',
  'server:\n  port: 3000\n  host: "localhost"\n  tls: true',
])('is code: %j', (text) => {
  expect(looksLikeCode(text)).toBe(true)
})

test.each([
  'one line of code();',
  'Dear Ann,\nthank you for the notes.\nSee you on Monday,\nBob',
  '- milk\n- bread\n- eggs',
  'First, we meet.\nThen we talk (for an hour).\nThen we go home.',
  '会議の議題\n一つ目は予算です。\n二つ目は採用です。',
  '```\na()\nb()\nc()\n```',
])('is not: %j', (text) => {
  expect(looksLikeCode(text)).toBe(false)
})

test('a long text is looked at in no time', () => {
  const before = process.cpuUsage()
  for (const piece of ['a', ' ', '<a ', '"a', '(\n', '\t', 'import a']) looksLikeCode(`${piece.repeat(20_000)}\na\nb\n`)
  expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000)
})
