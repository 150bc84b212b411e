import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { browser as quietly } from '../../e2e/support/browser.ts'
import { findChromium } from '../../scripts/lib/chromium.ts'

/** A page of somebody who is signed in, and the browser's own look into it. */
export interface Seat {
  page: Page
  devtools: CDPSession
}

/** Pages are drawn as fast as they can be, on the core that the server does not have. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...quietly, executablePath: await findChromium() })
}

export async function signedIn(browser: Browser, url: string, cookie: string): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', baseURL: url })
  await context.addCookies([{ name: 'duplex', value: cookie, url }])
  return context
}

export async function sitDown(context: BrowserContext, path: string): Promise<Seat> {
  const page = await context.newPage()
  await page.goto(path)
  await page.getByRole('log').getByRole('article').last().waitFor()
  await page.locator('a[href^="/room/"]').first().waitFor()
  return { page, devtools: await context.newCDPSession(page) }
}
