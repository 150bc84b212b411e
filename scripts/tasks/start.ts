import { loadSettings } from '../lib/settings.ts'
import { run as runProcess } from '../lib/processes.ts'
import { buildQuietly } from './build.ts'

/** One process, one port: the page, REST and the socket. Builds first where something is missing or older than its sources. */
export async function run(): Promise<void> {
  loadSettings()
  await buildQuietly()
  process.exitCode = await runProcess(process.execPath, ['apps/server/dist/main.mjs'], {
    env: { NODE_ENV: 'production' },
    detached: true,
  })
}
