import { ms } from '../lib/report.ts'
import type { Section } from '../lib/report.ts'
import { percentiles, type Percentiles } from '../load/percentiles.ts'
import type { Scene } from '../workloads/page.ts'
import { sitDown } from './browser.ts'
import { roomsOf, type Room } from './team.ts'

const heldBarMs = 50
const askedBarMs = 150
/** How long until another room is there, one that the page holds and one that it has to ask for. */
export async function switching({ newcomer, members, mode }: Scene): Promise<Section> {
  const [here, ...others] = roomsOf(members)
  const context = await newcomer()
  const { page } = await sitDown(context, `/room/${here?.id}`)
  const times = async (rooms: Room[]) => {
    const taken: number[] = []
    for (const room of rooms) taken.push(await page.evaluate((room) => instruments.switchTo(room), room))
    return percentiles(taken)
  }
  const asked = await times(others.slice(0, mode.isQuick ? 20 : others.length))
  const few = others.slice(0, 8)
  await times(few)
  const held = await times(Array.from({ length: mode.isQuick ? 3 : 12 }, () => few).flat())
  await context.close()

  const row = (what: string, { p50, p95, max, count }: Percentiles) => [what, ms(p50), ms(p95), ms(max), String(count)]
  return {
    title: 'From room to room',
    how: 'From the click on a room in the sidebar until its messages are painted, in Chromium. Rooms of some 1,700 messages; there is a frame every 16.7 ms.',
    columns: ['', 'median', 'p95', 'longest', 'times'],
    rows: [row('a room that the page holds', held), row('a room that it asks the server for', asked)],
    bars: [
      {
        what: 'a room that the page holds, p95',
        bar: `<= ${heldBarMs} ms`,
        reached: ms(held.p95),
        kept: held.p95 <= heldBarMs,
      },
      {
        what: 'one that it asks for, p95',
        bar: `<= ${askedBarMs} ms`,
        reached: ms(asked.p95),
        kept: asked.p95 <= askedBarMs,
      },
    ],
    notes: [],
  }
}
