import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '../lib/failure.ts'
import { freePort, isFree } from '../lib/ports.ts'
import { loadSettings, readPort } from '../lib/settings.ts'
import { startTurbo } from '../lib/turbo.ts'
import { run as generate } from './generate.ts'

/** Server and page with reload, behind one address: the page's server passes on what belongs to the other. */
export async function run(): Promise<void> {
  loadSettings()
  const port = readPort()
  if (!(await isFree(port))) {
    throw new Failure(`port ${port} is taken; choose another: PORT=${port + 100} npm run dev`)
  }
  await generate()
  const apiPort = await freePort()
  const turbo = startTurbo(['dev'], { PORT: String(port), API_PORT: String(apiPort) })
  const ended = once(turbo, 'close')

  const address = `http://localhost:${port}`
  const ready = Promise.all([answers(`http://127.0.0.1:${apiPort}/health`), answers(address)])
  await Promise.race([ready.then(() => console.log(`\n  Duplex is ready: ${address}\n`)), ended])
  const [code] = (await ended) as [number | null]
  if (code !== 0) throw new Failure('the server or the page ended; what it said is above')
}

async function answers(address: string): Promise<void> {
  for (;;) {
    try {
      if ((await fetch(address, { signal: AbortSignal.timeout(5_000) })).ok) return
    } catch {
      // Not up yet.
    }
    await wait(150, undefined, { ref: false })
  }
}
