import { runOrFail } from '../lib/processes.ts'
import { loadSettings } from '../lib/settings.ts'
import { run as generate } from './generate.ts'

/** Fills the database that `npm run dev` and `npm start` use with a believable workspace. */
export async function run(args: string[]): Promise<void> {
  loadSettings()
  await generate()
  await runOrFail('seeding', process.execPath, ['prisma/seed.ts', ...args])
}
