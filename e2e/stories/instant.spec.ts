import type { Page } from '@playwright/test'
import { textsKeptBy } from '../support/kept.ts'
import type { Person } from '../support/person.ts'
import { expect, test } from '../support/test.ts'

// Servers come and go.
test.slow()
test.use({ serviceWorkers: 'allow' })

/** All of the page is in the browser, and answers from there. */
const pageKeptBy = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller) return
    await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }))
  })

const texts = (person: Person) => person.timeline.getByRole('article').locator('.body').allInnerTexts()

test('without a server Bob opens Duplex, reads, writes and reacts; when it is back everybody sees all of it, once', async ({
  ann,
  bob,
  server,
}) => {
  await ann.writes('before the storm')
  await bob.sees('before the storm')
  await pageKeptBy(bob.page)
  await expect.poll(() => textsKeptBy(bob.page)).toContain('before the storm')
  await bob.page.close()
  await server.lose()

  const back = await bob.inNewTab()
  await back.goes('/')
  await back.sees('before the storm')
  await expect(back.room('general')).toBeVisible()
  for (const text of ['one', 'two', 'three']) await back.writes(text)
  await back.message('before the storm').hover()
  await back.message('before the storm').getByRole('button', { name: 'React with 👍' }).click()
  await expect(back.page.getByText('Offline: 4 messages wait')).toBeVisible()
  await back.page.reload()
  await back.sees('three')

  await server.start()
  await ann.sees('three')
  await expect(ann.message('before the storm').getByRole('button', { name: /👍/ })).toBeVisible()
  expect(await texts(ann)).toEqual(['before the storm', 'one', 'two', 'three'])
  await expect(back.page.getByText('waiting for the network')).toHaveCount(0)
  expect(await texts(back)).toEqual(['before the storm', 'one', 'two', 'three'])
})
