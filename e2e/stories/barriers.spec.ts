import type { BrowserContextOptions } from '@playwright/test'
import type { Handle } from '../../prisma/northlight/people.ts'
import { barriers, barriersInAnyLook } from '../support/barriers.ts'
import { fillWorkspace } from '../support/northlight.ts'
import type { Others, Screen } from '../support/screen.ts'
import { screens } from '../support/screens.ts'
import { Server } from '../support/server.ts'
import { Cast, Stage } from '../support/stage.ts'
import { expect, test } from '../support/test.ts'

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const
/** What a phone shows otherwise than a wide window; the colours are the same. */
const otherwiseOnPhone = new Set(['rich', 'thread', 'sheet', 'emoji', 'switcher', 'about', 'sidebar', 'room-menu'])

// One workspace for all of them, one after the other.
test.describe.configure({ mode: 'default', timeout: 300_000 })
let server: Server
let others: Others & { cast: Cast }
test.beforeAll(async () => {
  let rooms = new Map<string, string>()
  server = await Server.start({ prepare: async (dataDir) => void (rooms = await fillWorkspace(dataDir)) })
  others = { cast: new Cast(server.url), roomId: (name) => rooms.get(name) ?? '' }
})
test.afterAll(async () => {
  await others.cast.end()
  await server.stop()
})

const it = test.extend<{ enters: (handle: Handle, options?: BrowserContextOptions) => Promise<Stage> }>({
  /** Who comes back is still there. */
  enters: async ({ browser }, use) => {
    const stages = new Map<Handle, Stage>()
    await use(async (handle, options) => {
      const known = stages.get(handle)
      if (known) return known
      const context = await browser.newContext({ ...options, reducedMotion: 'reduce', locale: 'en-GB' })
      const stage = new Stage(await context.newPage(), server.url)
      await stage.signsIn(handle)
      stages.set(handle, stage)
      return stage
    })
    for (const { page } of stages.values()) await page.context().close()
  },
})

async function reaches(stage: Stage, { room = 'release', reach }: Screen): Promise<void> {
  await stage.opens(others.roomId(room))
  await stage.tidies()
  await reach(stage, others)
}

/** Every state there is a picture of: whoever adds one to them has it looked at here. */
it('no state of the page keeps anybody out, in any look', async ({ enters }) => {
  for (const screen of screens.filter(({ on }) => !on || on.includes('workspace')))
    await test.step(screen.name, async () => {
      const stage = await enters(screen.as ?? 'ada')
      await reaches(stage, screen)
      expect.soft(await barriersInAnyLook(stage.page), screen.name).toEqual([])
      await screen.leave?.(stage, others)
    })
})

it('nor does what only a phone shows', async ({ enters }) => {
  const stage = await enters('ada', phone)
  for (const screen of screens.filter(({ name }) => otherwiseOnPhone.has(name)))
    await test.step(screen.name, async () => {
      await reaches(stage, screen)
      expect.soft(await barriers(stage.page), screen.name).toEqual([])
    })
})

it('nor do the settings and the connection check', async ({ enters }) => {
  const stage = await enters('ada')
  await stage.goes('/settings/profile')
  const tabs = stage.dialog.getByRole('tab')
  await tabs.first().waitFor()
  for (const tab of await tabs.all()) {
    await tab.click()
    expect.soft(await barriersInAnyLook(stage.page), await tab.innerText()).toEqual([])
  }
  await stage.goes('/connection')
  await stage.page
    .getByRole('status')
    .filter({ hasText: stage.t('check.now.open') })
    .waitFor()
  expect.soft(await barriersInAnyLook(stage.page), 'connection').toEqual([])
})
