import type { LaunchOptions } from '@playwright/test'

const path = process.env['CHROMIUM_PATH']

/** Chromium as the tests start it: quiet, and without a sandbox where root runs it, which has none. */
export const browser: LaunchOptions = {
  ...(path ? { executablePath: path } : {}),
  chromiumSandbox: process.getuid?.() !== 0,
  args: [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}
