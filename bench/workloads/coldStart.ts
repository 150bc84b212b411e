import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { newDataDir } from '../lib/contestants.ts'
import type { Workload } from '../lib/mode.ts'
import { freePort, startOnCore, stop } from '../lib/processes.ts'
import { ms } from '../lib/report.ts'
import { median } from '../lib/statistics.ts'

const server = join(import.meta.dirname, '../../apps/server/dist/main.mjs')

export const coldStart: Workload = {
  name: 'start',
  async run({ isQuick }) {
    const fresh: number[] = []
    const known: number[] = []
    for (let round = 0; round < (isQuick ? 3 : 5); round++) {
      const dataDir = newDataDir()
      fresh.push(await untilReady(dataDir))
      known.push(await untilReady(dataDir))
      rmSync(dataDir, { recursive: true, force: true })
    }
    const row = (name: string, times: number[]) => [
      name,
      ms(median(times)),
      `${ms(Math.min(...times))} - ${ms(Math.max(...times))}`,
    ]
    return [
      {
        title: 'Cold start',
        how: 'From starting the process to the first answer of `/health/ready`.',
        columns: ['', 'median', 'lowest - highest'],
        rows: [row('first start: makes the database', fresh), row('any other start', known)],
        bars: [{ what: 'cold start', bar: '< 1 s', reached: ms(median(known)), kept: median(known) < 1_000 }],
        notes: [],
      },
    ]
  },
}

async function untilReady(dataDir: string): Promise<number> {
  const port = await freePort()
  const before = performance.now()
  const env = { PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, NODE_ENV: 'production' }
  const child = startOnCore(0, [process.execPath, server], { env })
  while (!(await isReady(port))) {
    if (child.exitCode !== null) throw new Error('the server ended')
    await wait(5)
  }
  const took = performance.now() - before
  await stop(child, 'SIGTERM')
  return took
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  )
