import { rmSync } from 'node:fs'
import type { Browser, BrowserContext } from '@playwright/test'
import { duplex, newDataDir, startOn } from '../lib/contestants.ts'
import type { Mode, Workload } from '../lib/mode.ts'
import type { Section } from '../lib/report.ts'
import type { Member } from '../load/dialects.ts'
import { openBrowser, signedIn } from '../page/browser.ts'
import { busyHour } from '../page/busyHour.ts'
import { coldOpen } from '../page/coldOpen.ts'
import { installInstruments } from '../page/instruments.ts'
import { keyPresses } from '../page/keyPresses.ts'
import { scrolling } from '../page/scrolling.ts'
import { switching } from '../page/switching.ts'
import { createTeam } from '../page/team.ts'

/** Somebody at a browser, in a team with a past. */
export interface Scene {
  url: string
  browser: Browser
  members: Member[]
  mode: Mode
  /** A browser of its own, which holds nothing yet. */
  newcomer: (member?: Member) => Promise<BrowserContext>
}

const measurements: ((scene: Scene) => Promise<Section>)[] = [switching, coldOpen, keyPresses, scrolling, busyHour]

export const page: Workload = {
  name: 'page',
  async run(mode) {
    const dataDir = newDataDir()
    const members = await createTeam(dataDir)
    const server = await startOn(duplex, dataDir, members)
    const browser = await openBrowser()
    const url = `http://127.0.0.1:${server.port}`
    const newcomer = async (member = members[0]) => {
      const context = await signedIn(browser, url, member?.cookie ?? '')
      await context.addInitScript(installInstruments)
      return context
    }
    try {
      const sections: Section[] = []
      for (const measure of measurements) sections.push(await measure({ url, browser, members, mode, newcomer }))
      return sections
    } finally {
      await browser.close()
      await server.halt()
      rmSync(dataDir, { recursive: true, force: true })
    }
  },
}
