import { expect, test } from '../support/test.ts'

test('Ann and Bob talk, each in a browser of their own', async ({ ann, bob }) => {
  await ann.writes('Good morning, Bob')
  await bob.sees('Good morning, Bob')
  await bob.writes('Good morning yourself')
  await ann.sees('Good morning yourself')
})

test('a message is there the moment Enter is pressed, and does not move when it becomes real', async ({ ann }) => {
  await ann.writes('here at once')
  const row = ann.message('here at once')
  await expect(row).toBeVisible()
  const handle = await row.elementHandle()
  const before = await row.boundingBox()
  await expect(row).toHaveAttribute('data-seq', '1')
  expect(await row.boundingBox()).toEqual(before)
  expect(await handle?.evaluate((element) => element.isConnected)).toBe(true)
})

test('two browsers lose the server, write on, and find each other when it is back: everything once', async ({
  server,
  ann,
  bob,
}) => {
  // Who comes back after a while tries again after a while: up to half a minute apart.
  test.slow()
  await ann.writes('before')
  await bob.sees('before')

  await server.lose()
  await ann.writes('from Ann, to nobody yet')
  await bob.writes('from Bob, to nobody yet')
  await expect(ann.page.getByText('Offline: 1 message waits')).toBeVisible()
  await expect(ann.message('from Bob')).toHaveCount(0)

  await server.start()
  await expect(ann.message('from Bob, to nobody yet')).toHaveCount(1, { timeout: 60_000 })
  await expect(bob.message('from Ann, to nobody yet')).toHaveCount(1, { timeout: 60_000 })
  await ann.sees('from Ann, to nobody yet')
  await expect(ann.page.getByText('Offline')).toHaveCount(0)
  const texts = (person: typeof ann) => person.timeline.getByRole('article').locator('.body').allInnerTexts()
  expect(await texts(ann)).toEqual(await texts(bob))
})

test('the server dies again and again while Ann types and sends: Bob reads every line once, in order', async ({
  server,
  ann,
  bob,
}) => {
  test.slow()
  const said: string[] = []
  for (let round = 1; round <= 3; round++) {
    const lines = [1, 2, 3, 4].map((line) => `round ${round}, line ${line}`)
    said.push(...lines)
    for (const [index, line] of lines.entries()) {
      await ann.writes(line)
      // In the middle of a sentence, with an answer under way.
      if (index === 1) await server.lose()
    }
    await server.start()
    await ann.page.evaluate(() => dispatchEvent(new Event('online')))
    await bob.page.evaluate(() => dispatchEvent(new Event('online')))
    await expect(bob.message(`round ${round}, line 4`)).toHaveCount(1, { timeout: 60_000 })
  }
  const texts = (person: typeof ann) => person.timeline.getByRole('article').locator('.body').allInnerTexts()
  await expect.poll(() => texts(bob)).toEqual(said)
  expect(await texts(ann)).toEqual(said)
})
