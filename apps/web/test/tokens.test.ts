import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const source = new URL('../src/', import.meta.url).pathname
const files = globSync('**/*.{css,svelte}', { cwd: source }).map((file) => ({
  file,
  text: readFileSync(source + file, 'utf8').replace(/\/\*.*?\*\//gs, ''),
}))

test('every token that is used is there: a browser would leave the style out and say nothing', () => {
  const defined = new Set(
    files.flatMap(({ text }) => [...text.matchAll(/(?:^|[\s{;:"])(--[\w-]+)(?=[:=]|\s*:)/gm)].map(([, name]) => name)),
  )
  const lost = files.flatMap(({ file, text }) =>
    [...text.matchAll(/var\((--[\w-]+)\)/g)].flatMap(([, name]) => (defined.has(name) ? [] : [`${name} in ${file}`])),
  )
  expect(lost).toEqual([])
})

test('every token is used', () => {
  const all = files.map(({ text }) => text).join('\n')
  const tokens = files
    .filter(({ file }) => /styles\/(tokens|colours)\.css$/.test(file))
    .flatMap(({ text }) => [...text.matchAll(/^\s+(--[\w-]+):/gm)].map(([, name = '']) => name))
  expect([...new Set(tokens)].filter((name) => !all.includes(`var(${name}`))).toEqual([])
})
