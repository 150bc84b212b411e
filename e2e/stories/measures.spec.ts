import { tooSmall, tooWide } from '../support/measures.ts'
import { fillWorkspace } from '../support/northlight.ts'
import type { Others } from '../support/screen.ts'
import { screens } from '../support/screens.ts'
import { Server } from '../support/server.ts'
import { Cast, Stage } from '../support/stage.ts'
import { expect, test } from '../support/test.ts'

/** What a phone shows most, from a workspace in the middle of its week. */
const named = new Set([
  'rich',
  'poll',
  'thread',
  'sheet',
  'emoji',
  'inbox',
  'person',
  'status',
  'about',
  'members',
  'rules',
])
const states = screens.filter(
  ({ name, as = 'ada', on = ['phone'] }) => named.has(name) && as === 'ada' && on.includes('phone'),
)

const small = {
  viewport: { width: 320, height: 640 },
  isMobile: true,
  hasTouch: true,
  reducedMotion: 'reduce',
} as const
/** A laptop enlarged to 200 %: half as many pixels, and letters as large as before beside them. */
const enlarged = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2, reducedMotion: 'reduce' } as const

test.describe.configure({ timeout: 300_000 })

for (const [name, options] of [
  ['on a small phone', small],
  ['at 200 %', enlarged],
] as const)
  test(`nothing moves to the side ${name}, and a finger hits what it wants`, async ({ browser }) => {
    let rooms = new Map<string, string>()
    const server = await Server.start({ prepare: async (dataDir) => void (rooms = await fillWorkspace(dataDir)) })
    const context = await browser.newContext({ ...options, locale: 'en-GB' })
    const stage = new Stage(await context.newPage(), server.url)
    const cast = new Cast(server.url)
    const others: Others = { cast, roomId: (wanted) => rooms.get(wanted) ?? '' }
    const problems: string[] = []
    await stage.signsIn('ada')
    for (const { name: state, room = 'release', reach, leave } of states) {
      await stage.opens(others.roomId(room))
      await stage.tidies()
      await reach(stage, others)
      const found = [...(await tooWide(stage.page)), ...(options === small ? await tooSmall(stage.page) : [])]
      problems.push(...found.map((problem) => `${state}: ${problem}`))
      await leave?.(stage, others)
    }
    await context.close()
    await cast.end()
    await server.stop()
    expect(problems).toEqual([])
  })
