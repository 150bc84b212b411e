import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { BrowserContext } from '@playwright/test'
import { ms } from '../lib/report.ts'
import type { Section } from '../lib/report.ts'
import { percentiles, type Percentiles } from '../load/percentiles.ts'
import type { Scene } from '../workloads/page.ts'
import { sitDown } from './browser.ts'

const barMs = 300

/** How long until a page of its own shows the last room, when this browser has been here before and when it has not. */
export async function coldOpen({ newcomer, members, mode }: Scene): Promise<Section> {
  const times = mode.isQuick ? 5 : 20
  const room = `/room/${members[0]?.roomId}`
  const shown = async (context: BrowserContext) => {
    const page = await context.newPage()
    await page.goto(room)
    const at = await page.evaluate(() => instruments.shown)
    await page.close()
    return at
  }

  const known = await newcomer()
  await sitDown(known, room)
  await shown(known)
  const again: number[] = []
  const first: number[] = []
  const empty: number[] = []
  for (let round = 0; round < times; round++) {
    again.push(await shown(known))
    empty.push(await nothing(known))
    const fresh = await newcomer()
    first.push(await shown(fresh))
    await fresh.close()
  }
  await known.close()

  const row = (what: string, { p50, p95, max }: Percentiles) => [what, ms(p50), ms(p95), ms(max)]
  const opened = percentiles(again)
  return {
    title: 'Opening Duplex',
    how: `From asking for the address until the messages of the room are painted: in a new tab of a browser that has been here before, of one that has not, and for scale a page that says one word. Median and p95 of ${times}.`,
    columns: ['', 'median', 'p95', 'longest'],
    rows: [
      row('a page of one word', percentiles(empty)),
      row('from the replica', opened),
      row('for the first time', percentiles(first)),
    ],
    bars: [
      { what: 'from the replica, p95', bar: `<= ${barMs} ms`, reached: ms(opened.p95), kept: opened.p95 <= barMs },
    ],
    notes: [],
  }
}

/** What the browser itself takes. */
async function nothing(context: BrowserContext): Promise<number> {
  const server = createServer((_, answer) =>
    answer.setHeader('content-type', 'text/html').end('<!doctype html><p>Hello'),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const at = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const painted = new PerformanceObserver((list) => resolve(list.getEntries()[0]?.startTime ?? 0))
        painted.observe({ type: 'paint', buffered: true })
      }),
  )
  await page.close()
  server.close()
  return at
}
