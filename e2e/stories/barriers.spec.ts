import type { BrowserContextOptions } from '@playwright/test'
import { barriersInAnyLook } from '../support/barriers.ts'
import { hiddenFocus, space, tooSmall, tooWide } from '../support/measures.ts'
import { cutOffWords } from '../support/mirror.ts'
import { fillWorkspace } from '../support/northlight.ts'
import type { Screen, Viewer } from '../support/screen.ts'
import { firstDay, outside, screens } from '../support/screens.ts'
import { Server } from '../support/server.ts'
import { Cast, Stage } from '../support/stage.ts'
import { expect, test } from '../support/test.ts'

type Size = 'workspace' | 'phone'
const sizes: Record<Size, BrowserContextOptions> = {
  workspace: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
}

test.describe.configure({ timeout: 600_000 })

/** Set wide, and in a window as small as it gets: all of it is there, and one sees where the focus is. */
async function confined({ page }: Stage): Promise<string[]> {
  await space(page)
  const found = [...(await tooWide(page)), ...(await cutOffWords(page))]
  await space(page, false)
  return [...found, ...(await tooWide(page)), ...(await hiddenFocus(page))]
}

/** One state in every look, and then in the other windows of its kind: whoever gets there need not do so again. */
const looks: Record<Size, (stage: Stage) => Promise<string[]>> = {
  async workspace(stage) {
    const { page } = stage
    const found = await barriersInAnyLook(page, { width: 820, height: 1180 })
    found.push(...(await tooWide(page)))
    // A laptop enlarged to 200 %.
    await page.setViewportSize({ width: 720, height: 450 })
    found.push(...(await confined(stage)))
    await page.setViewportSize({ width: 1440, height: 900 })
    return found
  },
  async phone(stage) {
    const { page } = stage
    const found = [...(await barriersInAnyLook(page)), ...(await tooWide(page)), ...(await tooSmall(page))]
    await page.setViewportSize({ width: 320, height: 640 })
    found.push(...(await tooSmall(page)), ...(await confined(stage)))
    await page.setViewportSize({ width: 390, height: 844 })
    return found
  },
}

/** Every state there is a picture of: whoever adds one to them has it looked at here. */
for (const size of ['workspace', 'phone'] as const)
  test(`no state of the page keeps anybody out, in any look (${size})`, async ({ browser }) => {
    let rooms = new Map<string, string>()
    const prepare = async (dataDir: string) => void (rooms = await fillWorkspace(dataDir))
    const walk = async (states: readonly Screen[], server: Server) => {
      const cast = new Cast(server.url)
      const others = { cast, roomId: (name: string) => rooms.get(name) ?? '' }
      const stages = new Map<Viewer, Stage>()
      const enters = async (viewer: Viewer) => {
        const context = await browser.newContext({ ...sizes[size], reducedMotion: 'reduce', locale: 'en-GB' })
        const stage = new Stage(await context.newPage(), server.url)
        stages.set(viewer, stage)
        if (viewer !== 'nobody') await stage.signsIn(viewer)
        return stage
      }
      for (const { name, as = 'ada', room = 'release', on = [size], reach, leave } of states) {
        if (!on.includes(size)) continue
        await test.step(name, async () => {
          const stage = stages.get(as) ?? (await enters(as))
          if (as !== 'nobody') {
            await stage.opens(others.roomId(room))
            await stage.tidies()
          }
          await reach(stage, others)
          expect.soft(await looks[size](stage), name).toEqual([])
          await leave?.(stage, others)
        })
      }
      for (const { page } of stages.values()) await page.context().close()
      await cast.end()
    }
    await using server = await Server.start({ prepare })
    await walk([...outside, ...screens], server)
    await using empty = await Server.start()
    await walk(firstDay, empty)
  })
