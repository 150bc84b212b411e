import type { Locator, Page } from '@playwright/test'

/** A state of the page worth a picture: how to get there, from the room `release` of the seeded workspace. */
export interface Screen {
  name: string
  /** Not on a phone, where it is done by holding the row. */
  isWide?: true
  reach: (page: Page) => Promise<unknown>
}

const composerOf = (page: Page): Locator => page.getByRole('textbox', { name: /^Message to (?!the thread)/ })
const rowOf = (page: Page, text: RegExp): Locator =>
  page
    .getByRole('log', { name: /^Messages in / })
    .getByRole('article')
    .filter({ hasText: text })
    .last()

/** The sidebar is a page of its own on a phone. */
export async function opensRoom(page: Page, room: string): Promise<void> {
  const back = page.getByRole('button', { name: 'Back to the rooms' })
  if (await back.isVisible()) await back.click()
  await page
    .getByRole('complementary')
    .getByRole('link', { name: new RegExp(room) })
    .click()
  await page.getByRole('heading', { level: 1, name: new RegExp(room) }).waitFor()
  await page.getByRole('log').getByRole('article').last().waitFor()
}

async function writes(page: Page, text: string): Promise<void> {
  await composerOf(page).fill('')
  await composerOf(page).pressSequentially(text)
}

/** With the mouse by the toolbar of the row, with a finger by holding it: both are there for the keyboard too. */
async function opensMenu(page: Page): Promise<void> {
  const row = rowOf(page, /candidate is on staging/)
  await row.focus()
  await row.getByRole('button', { name: 'More', exact: true }).click()
}

async function opensDetails(page: Page, tab: string): Promise<void> {
  await page.getByRole('button', { name: 'Room details' }).click()
  await page.getByRole('tab', { name: tab }).click()
}

export const screens: Screen[] = [
  { name: 'unread', reach: (page) => opensRoom(page, 'general') },
  { name: 'poll', reach: (page) => opensRoom(page, 'design') },
  {
    name: 'thread',
    reach: (page) =>
      page
        .getByRole('button', { name: /2 replies/ })
        .last()
        .click(),
  },
  { name: 'menu', isWide: true, reach: opensMenu },
  { name: 'inbox', reach: (page) => page.goto('/inbox') },
  { name: 'switcher', reach: (page) => page.keyboard.press('ControlOrMeta+k') },
  { name: 'mentions', reach: (page) => writes(page, 'Thank you @o') },
  { name: 'commands', reach: (page) => writes(page, '/') },
  { name: 'emoji', reach: (page) => page.getByRole('button', { name: 'Emoji', exact: true }).click() },
  { name: 'members', reach: (page) => opensDetails(page, 'People') },
  { name: 'rules', reach: (page) => opensDetails(page, 'Rules') },
]
