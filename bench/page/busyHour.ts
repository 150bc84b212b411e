import { uuidv7 } from 'uuidv7'
import type { Section } from '../lib/report.ts'
import type { Member } from '../load/dialects.ts'
import type { Scene } from '../workloads/page.ts'
import { sitDown, type Seat } from './browser.ts'

const barFactor = 1.2
/** Of people who speak at the same time. */
const speakers = 4

/** What is left in memory of an hour in which a message is said every second. */
export async function busyHour({ url, newcomer, members, mode }: Scene): Promise<Section> {
  const messages = mode.isQuick ? 600 : 3_600
  const [reader, ...others] = members
  const context = await newcomer(reader)
  const seat = await sitDown(context, `/room/${reader?.roomId}`)
  await says(url, others.slice(0, speakers), 400)
  await hears(seat, 400)
  const before = await memory(seat)
  await says(url, others.slice(0, speakers), messages)
  await hears(seat, messages)
  const after = await memory(seat)
  await context.close()

  const row = (what: string, { mib, nodes }: Memory) => [what, `${mib.toFixed(1)} MiB`, nodes.toLocaleString('en')]
  return {
    title: 'An hour in a busy room',
    how: `${messages.toLocaleString('en')} messages, every third with a reaction, while somebody reads along: an hour with one every second, said as fast as it goes. Memory of script in the page after a garbage collection, and nodes of the document.`,
    columns: ['', 'memory', 'nodes'],
    rows: [row('at the start', before), row('after the hour', after)],
    bars: [
      {
        what: 'memory after the hour',
        bar: `<= ${barFactor} x`,
        reached: `${(after.mib / before.mib).toFixed(2)} x`,
        kept: after.mib <= before.mib * barFactor,
      },
    ],
    notes: [],
  }
}

/** All at once, each one after the other. */
const says = (url: string, people: Member[], messages: number) =>
  Promise.all(
    people.map(async (person) => {
      for (let said = 0; said < messages / people.length; said++) {
        const id = uuidv7()
        await asks(url, person, 'POST', `/rooms/${person.roomId}/messages`, { id, text: `said as number ${said}` })
        if (said % 3 === 0) await asks(url, person, 'PUT', `/messages/${id}/reactions`, { emoji: '👍', on: true })
      }
    }),
  )

async function asks(url: string, { cookie = '' }: Member, method: string, path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json', origin: url, cookie: `duplex=${cookie}` }
  const answer = await fetch(`${url}/api${path}`, { method, headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
}

/** Until the last of them is on the screen. */
async function hears({ page }: Seat, messages: number): Promise<void> {
  await page
    .getByRole('log')
    .getByText(`said as number ${messages / speakers - 1}`, { exact: true })
    .last()
    .waitFor()
}

interface Memory {
  mib: number
  nodes: number
}

async function memory({ devtools }: Seat): Promise<Memory> {
  await devtools.send('HeapProfiler.enable')
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const { nodes } = await devtools.send('Memory.getDOMCounters')
  return { mib: usedSize / 1024 ** 2, nodes }
}
