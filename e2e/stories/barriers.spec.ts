import type { Handle } from '../../prisma/northlight/people.ts'
import { barriersInAnyLook } from '../support/barriers.ts'
import { fillWorkspace } from '../support/northlight.ts'
import { screens } from '../support/screens.ts'
import { Server } from '../support/server.ts'
import { Cast, Stage } from '../support/stage.ts'
import { expect, test } from '../support/test.ts'

const sizes = {
  workspace: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const

/** Every state there is a picture of: whoever adds one to them has it looked at here. */
for (const [size, options] of Object.entries(sizes))
  test(`no state of the page keeps anybody out (${size})`, async ({ browser }) => {
    test.setTimeout(600_000)
    let rooms = new Map<string, string>()
    await using server = await Server.start({ prepare: async (dataDir) => void (rooms = await fillWorkspace(dataDir)) })
    const others = { cast: new Cast(server.url), roomId: (name: string) => rooms.get(name) ?? '' }
    const stages = new Map<Handle, Stage>()

    async function enters(handle: Handle): Promise<Stage> {
      const context = await browser.newContext({ ...options, reducedMotion: 'reduce', locale: 'en-GB' })
      const stage = new Stage(await context.newPage(), server.url)
      await stage.signsIn(handle)
      stages.set(handle, stage)
      return stage
    }

    for (const { name, as = 'ada', room = 'release', only, reach, leave } of screens) {
      if (only && only !== size) continue
      await test.step(name, async () => {
        const stage = stages.get(as) ?? (await enters(as))
        await stage.opens(others.roomId(room))
        await stage.tidies()
        await reach(stage, others)
        expect.soft(await barriersInAnyLook(stage.page), name).toEqual([])
        await leave?.(stage, others)
      })
    }
    for (const { page } of stages.values()) await page.context().close()
    await others.cast.end()
  })
