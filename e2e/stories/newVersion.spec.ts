import type { Page } from '@playwright/test'
import { closings } from '@duplex/protocol/closings'
import type { Person } from '../support/person.ts'
import { Release } from '../support/release.ts'
import { Server } from '../support/server.ts'
import { expect, test as base } from '../support/test.ts'

/** Every story has a delivered Duplex of its own, and a newer one may come. */
const test = base.extend<{ release: Release; update: () => Promise<void> }>({
  // eslint-disable-next-line no-empty-pattern -- the form Playwright asks for
  release: async ({}, use) => {
    await using release = await Release.copy()
    await use(release)
  },
  server: async ({ release }, use) => {
    await using server = await Server.start({ from: release.entry })
    await use(server)
  },
  update: async ({ release, server }, use) => {
    await use(async () => {
      await server.lose()
      await release.renew()
      await server.start()
    })
  },
})

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

/** The script that runs, which has another name in every version. */
const script = ({ page }: Person) => page.locator('script[src*="/frame-"]')
const version = async (person: Person) => (await script(person).getAttribute('src')) ?? ''

const notice = ({ page }: Person) => page.getByText('A new version is ready')
const reload = (person: Person) => person.page.getByRole('button', { name: 'Reload' })

test('a new version is announced, and has what was begun in the one before', async ({ ann, bob, update }) => {
  await pageKeptBy(bob.page)
  const before = await version(bob)
  await update()
  await bob.composer.fill('half a thought')
  await reload(bob).click()
  await expect(script(bob)).not.toHaveAttribute('src', before)
  await expect(bob.composer).toHaveValue('half a thought')
  await bob.composer.press('Enter')
  await ann.sees('half a thought')
  await expect(notice(bob)).toHaveCount(0)
})

test('a tab goes on with the version it has while another takes the new one', async ({ ann, bob, update }) => {
  await pageKeptBy(bob.page)
  const other = await bob.inNewTab()
  await other.goes('/')
  await expect(other.composer).toBeVisible()
  const before = await version(bob)
  await update()
  await expect(reload(other)).toBeVisible()
  await reload(bob).click()
  await expect(script(bob)).not.toHaveAttribute('src', before)
  await other.writes('still here')
  await ann.sees('still here')
  await other.chooses('Help', 'About Duplex')
  await expect(other.page.getByRole('dialog', { name: 'About Duplex' })).toBeVisible()
  await expect(script(other)).toHaveAttribute('src', before)
})

test('a page that the server understands no more goes as soon as nothing is being written', async ({
  ann,
  bob,
  update,
}) => {
  await pageKeptBy(bob.page)
  const before = await version(bob)
  let isUnderstood = true
  await bob.context.routeWebSocket('**/ws', (line) =>
    isUnderstood ? void line.connectToServer() : void line.close({ code: closings.tryLater.code }),
  )
  await bob.page.reload()
  await expect(bob.composer).toBeVisible()
  await bob.composer.fill('one moment')
  isUnderstood = false
  await update()
  await expect(bob.page.getByText('There is a new version: this page reloads in a moment.')).toBeVisible()
  await expect(script(bob)).toHaveAttribute('src', before)
  isUnderstood = true
  await bob.composer.press('Enter')
  await expect(script(bob)).not.toHaveAttribute('src', before)
  await ann.sees('one moment')
})

test.describe('in a browser that keeps no page', () => {
  test.use({ serviceWorkers: 'block' })

  test('a part that is gone with its version leads to the new one', async ({ bob, release, server }) => {
    const before = await version(bob)
    await bob.page.getByRole('button', { name: 'Help' }).click()
    await expect(bob.page.getByRole('menuitem', { name: 'About Duplex' })).toBeVisible()
    await release.renew()
    await bob.page.getByRole('menuitem', { name: 'About Duplex' }).click()
    await expect(reload(bob)).toBeVisible()
    await server.lose()
    await server.start()
    await reload(bob).click()
    await expect(script(bob)).not.toHaveAttribute('src', before)
    await bob.chooses('Help', 'About Duplex')
    await expect(bob.page.getByRole('dialog', { name: 'About Duplex' })).toBeVisible()
  })
})
