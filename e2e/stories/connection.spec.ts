import type { Page } from '@playwright/test'
import { barriersInAnyLook } from '../support/barriers.ts'
import { standBetween } from '../support/proxy.ts'
import { expect, test as base } from '../support/test.ts'

type Between = (manners: Parameters<typeof standBetween>[1]) => Promise<Page>

/** Somebody who never signed in, behind a proxy, at the check. */
const test = base.extend<{ between: Between }>({
  between: async ({ server, stranger }, use) => {
    const proxies: Awaited<ReturnType<typeof standBetween>>[] = []
    await use(async (manners) => {
      const proxy = await standBetween(server.url, manners)
      proxies.push(proxy)
      const { page } = await stranger('Cat')
      await page.goto(`${proxy.url}/connection`)
      return page
    })
    for (const proxy of proxies) await proxy.stop()
  },
})

const finding = (page: Page, title: string) => page.getByRole('article').filter({ hasText: title })

test('Cat, who never signed in, sees that sockets pass, and how one was opened', async ({ stranger }) => {
  const cat = await stranger('Cat')
  await cat.goes('/connection')
  const { page } = cat
  await expect(page.getByRole('heading', { name: 'Connection check' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Sockets pass here' })).toBeVisible()
  const handshake = page.getByRole('region', { name: 'Handshake' })
  await expect(handshake).toContainText('duplex.check.v1 offered, duplex.check.v1 picked')
  await expect(handshake.locator('dt', { hasText: 'WebSocket version' }).locator('+ dd')).toHaveText('13')
  await expect(handshake.locator('dt', { hasText: /^Accept key$/ }).locator('+ dd')).toContainText(/^[\w+/]{27}=/)
  await expect(page.getByRole('img', { name: /^The last \d+ round trips/ })).toBeVisible()
  await expect(page.getByRole('article')).toHaveCount(0)
})

test('what Cat sends comes back, and a line that is closed says why', async ({ stranger }) => {
  const cat = await stranger('Cat')
  await cat.goes('/connection')
  const { page } = cat
  await page.getByLabel('Something to send').fill('Grüße, 世界')
  await page.getByRole('button', { name: 'Send' }).click()
  const echo = page.getByRole('region', { name: 'Echo' })
  await expect(echo).toContainText('Grüße, 世界')
  await expect(echo).toContainText('15 bytes, back after')
  const events = page.getByRole('region', { name: 'What the browser says' })
  await expect(events.getByRole('listitem').first()).toContainText('open')
  await page.getByRole('button', { name: 'Close the line' }).click()
  await expect(events.getByRole('listitem').last()).toContainText('Code 1000: done, as agreed.')
  await page.getByRole('button', { name: 'Check again' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Sockets pass here' })).toBeVisible()
})

test('the same hundred messages, polled and told: the socket is sooner, for less', async ({ stranger }) => {
  const cat = await stranger('Cat')
  await cat.goes('/connection')
  const { page } = cat
  await page.getByRole('button', { name: 'Measure it here' }).click()
  await expect(page.getByText(/^Polling is late or wasteful/)).toBeVisible({ timeout: 40_000 })
  const row = async (name: string) =>
    (
      await page
        .getByRole('row', { name: new RegExp(`^${name}`) })
        .getByRole('cell')
        .allInnerTexts()
    ).map((text) => Number.parseFloat(text.replace(',', '')))
  const [slow = 0, quick = 0, socket = 0] = await row('Requests')
  expect(socket).toBe(1)
  expect(quick).toBeGreaterThan(slow)
  const [slowLate = 0, , socketLate = 0] = await row('Late by')
  expect(socketLate).toBeLessThan(slowLate)
})

test('a proxy that does not know of sockets is recognised', async ({ between }) => {
  const page = await between({
    isOld: true,
    headers: ({ upgrade: _upgrade, connection: _connection, ...rest }) => rest,
  })
  await expect(finding(page, 'A proxy drops the Upgrade header')).toContainText('proxy_set_header Upgrade')
  await expect(page.getByRole('status').filter({ hasText: 'No socket opens here' })).toBeVisible()
  expect(await barriersInAnyLook(page)).toEqual([])
})

test('a proxy that rewrites the origin is recognised', async ({ between }) => {
  const page = await between({
    headers: (headers) => ({ ...headers, ...(headers.origin && { origin: 'http://app' }) }),
  })
  await expect(finding(page, 'A proxy rewrites the Origin header')).toContainText('http://app')
})

test('a server that is asked for under another name is told its own', async ({ between }) => {
  const page = await between({ headers: (headers) => ({ ...headers, host: 'app:3000' }) })
  await expect(finding(page, 'The server believes it is somewhere else')).toContainText('PUBLIC_URL=http://localhost')
})

test('a proxy that cuts quiet lines is recognised', async ({ between }) => {
  const page = await between({ idleMs: 2_000 })
  await expect(finding(page, 'A proxy cuts lines that are quiet')).toContainText('proxy_read_timeout')
})

test('a proxy that keeps messages to itself is recognised', async ({ between }) => {
  const page = await between({ swallows: true })
  await expect(finding(page, 'Something holds the messages back')).toContainText('proxy_buffering off')
})

test('a proxy nobody believes is pointed out, and sockets pass', async ({ between }) => {
  const page = await between({ headers: (headers) => ({ ...headers, 'x-forwarded-for': '192.0.2.9' }) })
  await expect(finding(page, 'A proxy is not believed')).toContainText('TRUST_PROXY')
  await expect(page.getByRole('status').filter({ hasText: 'Sockets pass here' })).toBeVisible()
})

test('who cannot reach the server is shown the way to the check', async ({ stranger }) => {
  const cat = await stranger('Cat')
  await cat.page.route('**/api/**', (route) => route.abort())
  await cat.goes('/')
  await cat.page.getByRole('link', { name: 'Check the connection' }).click()
  await expect(cat.page.getByRole('heading', { name: 'Connection check' })).toBeVisible()
})

test('nothing of it is wider than a small phone', async ({ stranger }) => {
  const cat = await stranger('Cat', { viewport: { width: 320, height: 700 } })
  await cat.goes('/connection')
  await cat.page.getByRole('button', { name: 'Measure it here' }).click()
  await expect(cat.page.getByRole('table')).toBeVisible()
  expect(await cat.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
