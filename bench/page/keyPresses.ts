import { ms } from '../lib/report.ts'
import type { Section } from '../lib/report.ts'
import { percentiles, type Percentiles } from '../load/percentiles.ts'
import type { Scene } from '../workloads/page.ts'
import { sitDown, type Seat } from './browser.ts'

const barMs = 16
const sentence = 'the quick brown fox jumps over the lazy dog, and *nobody* waits for a `letter` to appear '

/** What a letter costs that somebody types. */
export async function keyPresses({ newcomer, members, mode }: Scene): Promise<Section> {
  const context = await newcomer()
  const seat = await sitDown(context, `/room/${members[0]?.roomId}`)
  await seat.devtools.send('Performance.enable')
  await seat.page.getByRole('textbox', { name: /^Message to/ }).focus()
  await seat.page.keyboard.type(sentence)
  const presses: Spent[] = []
  for (const letter of sentence.repeat(mode.isQuick ? 1 : 4)) presses.push(await press(seat, letter))
  await context.close()

  const row = (what: string, { p50, p95, max }: Percentiles) => [what, ms(p50), ms(p95), ms(max)]
  const script = percentiles(presses.map((press) => press.script))
  return {
    title: 'A letter in the composer',
    how: `What the page itself spends on one key, from pressing to releasing it, by Chromium's own count. ${presses.length} keys, up to ${presses.length + sentence.length} letters in the composer.`,
    columns: ['', 'median', 'p95', 'longest'],
    rows: [
      row('script', script),
      row('script, styles, layout and painting', percentiles(presses.map(({ all }) => all))),
    ],
    bars: [
      { what: 'script for one key, p95', bar: `< ${barMs} ms`, reached: ms(script.p95), kept: script.p95 < barMs },
    ],
    notes: [],
  }
}

/** Milliseconds. */
interface Spent {
  script: number
  all: number
}

async function press(seat: Seat, letter: string): Promise<Spent> {
  const before = await spent(seat)
  await seat.page.keyboard.press(letter === ' ' ? 'Space' : letter)
  await seat.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
  const after = await spent(seat)
  return { script: after.script - before.script, all: after.all - before.all }
}

async function spent({ devtools }: Seat): Promise<Spent> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  const seconds = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0
  return { script: seconds('ScriptDuration') * 1000, all: seconds('TaskDuration') * 1000 }
}
