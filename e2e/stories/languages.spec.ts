import type { Page } from '@playwright/test'
import { expect, test } from '../support/test.ts'

const language = (page: Page) =>
  page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }))
const textFiles = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => /\/assets\/(en|es|ko|zh-Hant|zh-Hans)-[^/]*\.js$/.exec(name)?.[1])
      .filter(Boolean),
  )

test('a Korean browser is greeted in Korean at the door, and fetches no other language', async ({
  browser,
  server,
  ann,
}) => {
  expect((await language(ann.page)).lang).toBe('en')
  const context = await browser.newContext({ baseURL: server.url, locale: 'ko-KR' })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('로그인')
  expect(await language(page)).toEqual({ lang: 'ko', dir: 'ltr' })
  expect(new Set(await textFiles(page))).toEqual(new Set(['ko']))
  await context.close()
})

test('whoever wants another language than the browser chooses it at the door, and it is kept', async ({ stranger }) => {
  const { page, server } = await stranger('Cat')
  await page.goto(server.url)
  await page.getByLabel('Language').selectOption('Español')
  await expect(page.locator('html')).toHaveAttribute('lang', 'es')
  await page.reload()
  await expect(page.getByLabel('Idioma')).toHaveValue('es')
})

test('Ann chooses Chinese in the settings: all of it changes at once, in every tab, and her draft stays', async ({
  ann,
}) => {
  await ann.composer.fill('half a thought')
  const other = await ann.context.newPage()
  await other.goto(ann.page.url())
  await expect(other.getByRole('textbox', { name: 'Message to' })).toBeVisible()

  await ann.page.getByRole('button', { name: 'You and your settings' }).click()
  await ann.page.getByRole('menuitem', { name: 'Settings' }).click()
  await ann.page.getByRole('tab', { name: 'Language' }).click()
  await ann.page.getByRole('combobox', { name: 'Language' }).selectOption('繁體中文')

  await expect(ann.page.getByRole('heading', { name: '設定' })).toBeVisible()
  await expect(ann.page.getByRole('dialog')).not.toContainText(/Settings|Profile|Language|Close/)
  await ann.page.keyboard.press('Escape')
  await expect(ann.page.getByRole('textbox', { name: '給' })).toHaveValue('half a thought')
  await expect(ann.page).toHaveTitle(/general/)
  await expect(other.getByRole('textbox', { name: '給' })).toBeVisible()
  expect(await language(other)).toEqual({ lang: 'zh-Hant', dir: 'ltr' })
})
