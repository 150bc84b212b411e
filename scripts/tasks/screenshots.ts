import { findChromium } from '../lib/chromium.ts'
import { installFonts } from '../lib/fonts.ts'
import { runOrFail } from '../lib/processes.ts'
import { buildQuietly } from './build.ts'

/** Takes the pictures of every main state anew, from the production build. */
export async function run(args: string[]): Promise<void> {
  await installFonts()
  await buildQuietly()
  const env = { CHROMIUM_PATH: await findChromium() }
  await runOrFail('taking the screenshots', process.execPath, ['e2e/screenshots.ts', ...args], { env })
}
