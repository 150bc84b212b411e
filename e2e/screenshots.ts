import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from '@playwright/test'
import { openDatabase } from '../apps/server/src/store/database.ts'
import { seed } from '../prisma/seed.ts'
import { browser as launch } from './support/browser.ts'
import { opensRoom, screens as stateScreens } from './support/screens.ts'
import { Server } from './support/server.ts'

/** Takes the pictures of the README, and of every main state, from a seeded workspace: `npm run screenshots`. */
const folder = fileURLToPath(new URL('../docs', import.meta.url))
const looks = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
] as const
const screens = [
  { name: 'workspace', viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
  { name: 'phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
]

await mkdir(join(folder, 'screens'), { recursive: true })
const browser = await chromium.launch(launch)
const [empty, filled] = [await Server.start(), await Server.start({ prepare: fillWorkspace })]
try {
  for (const look of looks) await takeAll(browser, look)
} finally {
  await browser.close()
  await Promise.all([empty.stop(), filled.stop()])
}

async function fillWorkspace(dataDir: string): Promise<void> {
  const database = await openDatabase({ url: `file:${join(dataDir, 'duplex.db')}` })
  await seed(database, { now: new Date() })
  await database.close()
}

async function takeAll(browser: Browser, { name: look, colorScheme }: (typeof looks)[number]): Promise<void> {
  for (const { name, ...screen } of screens) {
    const context = await browser.newContext({
      ...screen,
      baseURL: filled.url,
      colorScheme,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    await page.goto(filled.url)
    await signIn(page)
    await page.goto(filled.url)
    await opensRoom(page, 'release')
    await shoot(page, `${name}-${look}`)
    const room = page.url()
    for (const state of stateScreens.filter(({ isWide }) => !isWide || name === 'workspace')) {
      await page.goto(room)
      await page.getByRole('log').getByRole('article').last().waitFor()
      await state.reach(page)
      await shoot(page, join('screens', `${state.name}-${name}-${look}`))
    }
    if (name === 'workspace') {
      await page.goto(empty.url)
      await page.getByLabel('Name of the workspace').waitFor()
      await shoot(page, `first-run-${look}`)
    }
    await context.close()
  }
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill('ada@northlight.example')
  await page.getByLabel('Password', { exact: true }).fill('a calm northern light')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page
    .getByRole('link', { name: /general/ })
    .or(page.getByRole('log'))
    .first()
    .waitFor()
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
}
