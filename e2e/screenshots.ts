import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { browser as launch } from './support/browser.ts'
import { writeCatalogue } from './support/catalogue.ts'
import { Gallery, sizes, tongues } from './support/gallery.ts'
import { openHouse } from './support/house.ts'
import { fillWorkspace } from './support/northlight.ts'
import type { Screen } from './support/screen.ts'
import { design, firstDay, outside, screens } from './support/screens.ts'
import { Server } from './support/server.ts'

/**
 * Takes a picture of every main state, from a seeded workspace: `npm run screenshots`. Words after it name the states
 * that are wanted: `npm run screenshots -- poll thread`. `SHOTS` is where to put them, if not in docs/screens.
 */
const folder = process.env['SHOTS'] ?? fileURLToPath(new URL('../docs/screens', import.meta.url))
const wanted = process.argv.slice(2)
const isWanted = ({ name }: Screen) => wanted.length === 0 || wanted.includes(name)

type Frame = Pick<ConstructorParameters<typeof Gallery>[0], 'size' | 'tongue'>
const frames = tongues.flatMap((tongue) => sizes.map((size): Frame => ({ tongue, size })))
const missed: string[] = []

// What is not a state any more goes.
if (wanted.length === 0) await rm(folder, { recursive: true, force: true })

const browser = await chromium.launch(launch)
try {
  const left = [...frames]
  /** More at once would only wait for each other. */
  const takeNext = async () => {
    for (let frame = left.shift(); frame; frame = left.shift()) await takeAll(frame)
  }
  await Promise.all([takeNext(), takeNext()])
} finally {
  await browser.close()
}
await writeCatalogue(folder)
if (missed.length > 0) throw new Error(`These states were not reached:\n${missed.join('\n')}`)

/** Each begins with a workspace in which nothing was done yet, and then with none. */
async function takeAll(frame: Frame): Promise<void> {
  let rooms: ReadonlyMap<string, string> = new Map()
  const prepare = async (dataDir: string) => void (rooms = await fillWorkspace(dataDir))
  await take([...outside, ...screens].filter(isWanted), await Server.start({ prepare }), frame, rooms)
  // What comes later there begins where the one before ended.
  if (firstDay.some(isWanted)) await take(firstDay, await Server.start(), frame, rooms)
  if (design.some(isWanted) && frame.tongue.name === 'en') await take(design, await openHouse(), frame, rooms)
}

async function take(
  of: readonly Screen[],
  at: AsyncDisposable & { url: string },
  frame: Frame,
  rooms: ReadonlyMap<string, string>,
) {
  await using server = at
  await using gallery = new Gallery({ browser, origin: server.url, rooms, folder, ...frame })
  for (const screen of of) await gallery.take(screen)
  missed.push(...gallery.missed)
}
