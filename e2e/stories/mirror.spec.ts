import { texts } from '../../apps/web/src/locales/en/index.ts'
import { pseudo } from '../../apps/web/src/locales/pseudo.ts'
import { tooWide } from '../support/measures.ts'
import { cutOffWords, strayWords } from '../support/mirror.ts'
import { fillWorkspace } from '../support/northlight.ts'
import type { Others } from '../support/screen.ts'
import { screens } from '../support/screens.ts'
import { Server } from '../support/server.ts'
import { Cast, Stage } from '../support/stage.ts'
import { expect, test } from '../support/test.ts'

/** What the walk looks at: a page or a state of each kind. */
const named = [
  'poll',
  'thread',
  'menu',
  'sheet',
  'mentions',
  'delete',
  'members',
  'sidebar',
  'new-poll',
  'inbox',
  'quiet',
]
const states = screens.filter(({ name }) => named.includes(name))

const sizes = {
  workspace: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
} as const

for (const size of ['workspace', 'phone'] as const)
  test(`in a language that is longer and goes the other way, all is said and nothing is cut off (${size})`, async ({
    browser,
  }) => {
    let rooms = new Map<string, string>()
    await using server = await Server.start({ prepare: async (dataDir) => void (rooms = await fillWorkspace(dataDir)) })
    const context = await browser.newContext({ ...sizes[size], locale: 'en-GB', reducedMotion: 'reduce' })
    await context.addInitScript(() => localStorage.setItem('duplex.language', 'en-XB'))
    const stage = new Stage(await context.newPage(), server.url, pseudo(texts))
    const cast = new Cast(server.url)
    const others: Others = { cast, roomId: (name) => rooms.get(name) ?? '' }
    const problems: string[] = []
    const look = async (name: string) => {
      // On the connection page stands what machines said to each other.
      const looks = name === 'connection' ? [tooWide, cutOffWords] : [tooWide, cutOffWords, strayWords]
      const found = looks.map((look) => look(stage.page))
      problems.push(...(await Promise.all(found)).flat().map((problem) => `${name}: ${problem}`))
    }

    await stage.goes('/connection')
    await stage.page.getByRole('heading', { level: 1 }).waitFor()
    await look('connection')
    await stage.signsIn('ada')
    for (const { name, room = 'release', on, reach, leave } of states) {
      if (on && !on.includes(size)) continue
      await stage.opens(others.roomId(room))
      await stage.tidies()
      await reach(stage, others)
      await look(name)
      await leave?.(stage, others)
    }
    for (const page of ['profile', 'appearance', 'keyboard', 'devices', 'people']) {
      await stage.goes(`/settings/${page}`)
      await stage.dialog.getByRole('heading', { level: 3 }).waitFor()
      await look(page)
    }
    expect(await stage.page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    expect(problems).toEqual([])
    await context.close()
    await cast.end()
  })
