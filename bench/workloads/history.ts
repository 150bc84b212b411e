import { rmSync } from 'node:fs'
import { duplex, newDataDir, startOn } from '../lib/contestants.ts'
import type { Workload } from '../lib/mode.ts'
import { load } from '../lib/processes.ts'
import { ms } from '../lib/report.ts'
import { fillHistory } from '../lib/history.ts'
import { createWorkspace } from '../lib/workspace.ts'
import type { History } from '../load/jobs/history.ts'

/** "The same": what a timer cannot tell from noise on a machine with two cores. */
const sameFactor = 1.5
const sameMs = 1

export const history: Workload = {
  name: 'history',
  async run({ isQuick }) {
    const sizes = isQuick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000, 5_000_000]
    const dataDir = newDataDir()
    try {
      const [member] = await createWorkspace(dataDir, { rooms: 10, peoplePerRoom: 20 })
      if (!member) throw new Error('nobody is there')
      const results: History[] = []
      for (const messages of sizes) {
        const { lastSeq, version, streams } = await fillHistory(dataDir, messages)
        const present = { ...member, have: { ...member.have, ...streams } }
        const server = await startOn(duplex, dataDir, [present])
        results.push(
          await load('history', { port: server.port, member: present, lastSeq, version, repeats: 100 }).finally(
            server.halt,
          ),
        )
      }
      return [sectionOf(sizes, results)]
    } finally {
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}

function sectionOf(sizes: number[], results: History[]) {
  const [first, last] = [results[0], results.at(-1)] as [History, History]
  const same = (what: string, pick: (history: History) => number) => {
    const [small, large] = [pick(first), pick(last)]
    return {
      what,
      bar: `<= ${ms(Math.max(small * sameFactor, small + sameMs))}`,
      reached: ms(large),
      kept: large <= Math.max(small * sameFactor, small + sameMs),
    }
  }
  const [smallest, largest] = [sizes[0], sizes.at(-1)].map((size) => (size ?? 0).toLocaleString('en'))
  return {
    title: `History from ${smallest} to ${largest} messages`,
    how: 'Half of all messages are in the room that is asked for. A page of 50 at a random place; opening the room with nothing of it (its people and the newest 40); and coming back after 100 missed messages, from connecting on. Median and p95 of 100.',
    columns: ['messages in the database', 'page', 'p95', 'opening', 'p95', 'resume', 'p95'],
    rows: results.map((result, index) => [
      (sizes[index] ?? 0).toLocaleString('en'),
      ...[result.page, result.open, result.resume].flatMap(({ p50, p95 }) => [ms(p50), ms(p95)]),
    ]),
    bars: [
      same(`a page with ${largest} costs what it costs with ${smallest}`, ({ page }) => page.p50),
      same('so does opening', ({ open }) => open.p50),
      same('so does a resume', ({ resume }) => resume.p50),
      {
        what: 'resume of 100 missed messages, p95',
        bar: '< 100 ms',
        reached: ms(last.resume.p95),
        kept: last.resume.p95 < 100,
      },
    ],
    notes: [],
  }
}
