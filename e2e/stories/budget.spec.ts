import { gzipSync } from 'node:zlib'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

/** Bytes (gzip) of these files, by what they are. */
async function weigh(person: Person, urls: Iterable<string>): Promise<{ js: number; css: number }> {
  const weight = { js: 0, css: 0 }
  for (const url of new Set(urls)) {
    const kind = url.endsWith('.js') ? 'js' : url.endsWith('.css') ? 'css' : null
    if (kind) weight[kind] += gzipSync(await (await person.context.request.get(url)).body()).length
  }
  return weight
}

test('what the page names itself is light', async ({ stranger }) => {
  const cat = await stranger('Cat')
  const page = await (await cat.context.request.get(cat.server.url)).text()
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path = '']) => cat.server.url + path)
  const { js, css } = await weigh(cat, named)
  expect(js).toBeGreaterThan(0)
  expect(js).toBeLessThanOrEqual(120_000)
  expect(css).toBeLessThanOrEqual(20_000)
})

test('what comes before Bob reads and writes in a room is light, whatever is said there', async ({ bob }) => {
  await bob.writes('hello')
  await bob.writes('**bold** and `code`, _see_ https://example.org')
  await bob.sees('bold')
  // What the page fetches ahead when it has nothing else to do, it does without until then.
  await bob.page.addInitScript(() => (globalThis.requestIdleCallback = () => 0))
  await bob.page.reload()
  await bob.sees('bold')
  await expect(bob.composer).toBeVisible()
  const needed = await bob.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const { js, css } = await weigh(bob, needed)
  expect(js).toBeGreaterThan(50_000)
  expect(js).toBeLessThanOrEqual(120_000)
  expect(css).toBeLessThanOrEqual(20_000)
})
