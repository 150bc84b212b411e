import type { Page } from '@playwright/test'
import { watchFrames } from '../support/frames.ts'
import { commandsKeptBy, roomsKeptBy, textsKeptBy } from '../support/kept.ts'
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

/** Everything a browser can keep for a page, as one text. */
const allKeptBy = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.message))
      })
    const kept: unknown[] = [document.title, history.state, { ...localStorage }, { ...sessionStorage }]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name))
      kept.push(name)
      for (const store of database.objectStoreNames)
        kept.push(await answer(database.transaction(store).objectStore(store).getAll()))
      database.close()
    }
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) kept.push(name, request.url)
    return JSON.stringify(kept)
  })

test('after Bob signed out nothing of him or of what he read is in the browser', async ({ ann, bob }) => {
  await ann.writes('the canary sings')
  await bob.sees('the canary sings')
  await bob.composer.fill('a canary is not sent')
  await pageKeptBy(bob.page)
  await expect.poll(() => textsKeptBy(bob.page)).toContain('the canary sings')
  const id = await bob.id()
  await bob.chooses('You and your settings', 'Sign out')
  await expect(bob.page.getByRole('heading', { name: /^Sign in/ })).toBeVisible()
  await expect.poll(() => allKeptBy(bob.page)).not.toMatch(new RegExp(`canary|Bob|bob@|general|${id}`))
})

test('signing out asks first where a message waits, and takes no for an answer', async ({ ann, bob, server }) => {
  await pageKeptBy(bob.page)
  await server.lose()
  await bob.writes('not yet sent')
  await bob.chooses('You and your settings', 'Sign out')
  const question = bob.page.getByRole('dialog', { name: 'Sign out all the same?' })
  await expect(question).toContainText('1 message was not sent')
  await question.getByRole('button', { name: 'Cancel' }).click()
  await server.start()
  await ann.sees('not yet sent')
})

test('what Bob wrote when his session ended is sent when he signs in again', async ({ ann, bob, server }) => {
  await server.lose()
  await bob.writes('from the other side')
  await expect.poll(() => commandsKeptBy(bob.page)).toContain('message.send')
  await bob.context.clearCookies()
  await server.start()
  await expect(bob.page.getByRole('heading', { name: /^Sign in/ })).toBeVisible()
  expect(await allKeptBy(bob.page)).not.toContain('general')
  await bob.signsIn()
  await ann.sees('from the other side')
})

for (const serviceWorkers of ['allow', 'block'] as const)
  test.describe(serviceWorkers === 'allow' ? 'from what the browser keeps' : 'from the server', () => {
    test.use({ serviceWorkers })

    for (const [theme, system] of [
      ['Dark', 'light'],
      ['Light', 'dark'],
    ] as const)
      test(`${theme.toLowerCase()} as Bob likes it, the page opens with his room: nothing else is seen before`, async ({
        bob,
      }) => {
        await bob.chooses('You and your settings', 'Settings')
        const settings = bob.page.getByRole('dialog', { name: 'Settings' })
        await settings.getByRole('tab', { name: 'Appearance' }).click()
        await settings.getByText(theme, { exact: true }).click()
        if (serviceWorkers === 'allow') await pageKeptBy(bob.page)
        await expect.poll(() => roomsKeptBy(bob.page)).toContain('general')

        const back = await bob.inNewTab()
        await back.page.emulateMedia({ colorScheme: system })
        // Whether it answers, and how soon, is not seen either.
        await back.page.route('**/api/workspace', (route) => route.abort())
        const frames = await watchFrames(back.page)
        await back.goes('/')
        await expect(back.composer).toBeVisible()
        await expect(back.page.locator('html')).toHaveAttribute('data-theme', theme.toLowerCase())
        const { grounds, headings, hasty } = await frames()
        expect(grounds).toHaveLength(1)
        const here = await back.page.getByRole('heading').allTextContents()
        expect(headings.filter((each) => !here.includes(each))).toEqual([])
        expect(hasty).toBe(false)
      })
  })
