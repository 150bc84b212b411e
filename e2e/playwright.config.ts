import { availableParallelism } from 'node:os'
import { defineConfig, devices } from '@playwright/test'
import { browser } from './support/browser.ts'

export default defineConfig({
  testDir: './stories',
  reporter: 'list',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: availableParallelism(),
  // For what hangs: whatever passes, passes in a few seconds.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Stories about the network take it away from the page itself; instant.spec.ts has the worker between them.
    serviceWorkers: 'block',
    // A trace of every story costs a third of their time: `npm test -- browser NAME --trace=retain-on-failure` where one is wanted.
    trace: 'off',
    launchOptions: browser,
  },
})
