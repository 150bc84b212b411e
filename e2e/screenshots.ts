import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { browser as launch } from './support/browser.ts'
import { Gallery, looks, sizes, type Look } from './support/gallery.ts'
import { fillWorkspace } from './support/northlight.ts'
import { screens } from './support/screens.ts'
import { Server } from './support/server.ts'

/**
 * Takes the pictures of the README, and of every main state, from a seeded workspace: `npm run screenshots`. Words after
 * it name the states that are wanted: `npm run screenshots -- poll thread`. `SHOTS` is where to put them, if not in docs.
 */
const folder = process.env['SHOTS'] ?? fileURLToPath(new URL('../docs', import.meta.url))
const wanted = process.argv.slice(2)
const chosen = screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))

const missed: string[] = []

await mkdir(join(folder, 'screens'), { recursive: true })
const browser = await chromium.launch(launch)
try {
  await Promise.all(looks.map(takeAll))
} finally {
  await browser.close()
}
if (missed.length > 0) throw new Error(`These states were not reached:\n${missed.join('\n')}`)

/** Each size begins with a workspace in which nothing was done yet. */
async function takeAll(look: Look): Promise<void> {
  for (const size of sizes) {
    let rooms = new Map<string, string>()
    await using server = await Server.start({ prepare: async (dataDir) => void (rooms = await fillWorkspace(dataDir)) })
    await using gallery = new Gallery({ browser, origin: server.url, rooms, folder, look, size })
    if (wanted.length === 0) await gallery.takeFront()
    for (const screen of chosen) await gallery.take(screen)
    missed.push(...gallery.missed)
  }
  await using empty = await Server.start()
  await using gallery = new Gallery({ browser, origin: empty.url, rooms: new Map(), folder, look, size: sizes[0] })
  if (wanted.length === 0) await gallery.takeFirstRun()
}
