import { execFileSync } from 'node:child_process'
import { installPackage } from './debian.ts'
import { Failure } from './failure.ts'
import { run } from './processes.ts'

/**
 * The path of a Chromium that starts here: the one that is named, the system's without windows (which costs a third less
 * of the processor), Playwright's, the system's, else one that is installed now.
 */
export async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (starts(named)) return named
    throw new Failure(`CHROMIUM_PATH is "${named}", and that does not start`)
  }
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  const candidates = ['/usr/bin/chromium-headless-shell', await playwrightsOwn(), ...system]
  const found = candidates.find(starts)
  if (found) return found

  await installWithPlaywright()
  const downloaded = candidates.find(starts)
  if (downloaded) return downloaded

  if (!(await installPackage('chromium-headless-shell'))) await installPackage('chromium')
  const installed = candidates.find(starts)
  if (installed) return installed
  throw new Failure(
    'the browser tests need Chromium: install one and name it, CHROMIUM_PATH=/path/to/chromium npm test',
  )
}

async function playwrightsOwn(): Promise<string> {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

/** Asking for the version also shows whether the libraries it needs are there. */
function starts(path: string): boolean {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 })
    return true
  } catch {
    return false
  }
}

/** Gives up soon where the download is not reachable: Debian's package is the next try. */
async function installWithPlaywright(): Promise<void> {
  console.log('duplex: no Chromium found, asking Playwright for its own')
  const env = { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  await run('playwright', ['install', 'chromium', '--no-shell'], { env, output: 'quiet' })
}
