import { setTimeout as wait } from 'node:timers/promises'
import { ms } from '../lib/report.ts'
import type { Section } from '../lib/report.ts'
import { percentiles } from '../load/percentiles.ts'
import type { Scene } from '../workloads/page.ts'
import { sitDown } from './browser.ts'
import { messagesInLargest } from './team.ts'

/** One turn of a wheel, and how often somebody in a hurry turns it. */
const turnPixels = 600
const everyMs = 60

/** Up through a very large room, as fast as a hand turns the wheel. */
export async function scrolling({ newcomer, members, mode }: Scene): Promise<Section> {
  const context = await newcomer()
  const { page } = await sitDown(context, `/room/${members[0]?.roomId}`)
  await page.getByRole('log').hover()
  const watched = await page.evaluateHandle(() => instruments.watch())
  for (let turn = 0; turn < (mode.isQuick ? 60 : 400); turn++) {
    await page.mouse.wheel(0, -turnPixels)
    await wait(everyMs)
  }
  const { count, blank, times } = await watched.evaluate((watching) => watching.stop())
  const top = Number(await page.locator('[data-seq]').first().getAttribute('data-seq'))
  await context.close()

  const { p50, p95, max } = percentiles(times)
  const passed = messagesInLargest - top
  return {
    title: `Scrolling in a room of ${messagesInLargest.toLocaleString('en')} messages`,
    how: `The wheel is turned by ${turnPixels} pixels every ${everyMs} ms, and every frame looked at. Blank: messages cover less than half of the timeline.`,
    columns: ['messages passed', 'frames', 'blank', 'from frame to frame', 'p95', 'longest'],
    rows: [[passed.toLocaleString('en'), String(count), String(blank), ms(p50), ms(p95), ms(max)]],
    bars: [{ what: 'blank frames', bar: '0', reached: String(blank), kept: blank === 0 && passed > 0 }],
    notes: [],
  }
}
