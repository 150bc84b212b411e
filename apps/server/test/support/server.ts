import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import { createApp, type App } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import { createLog } from '../../src/lib/log.ts'
import type { LoadWatch } from '../../src/lib/load.ts'
import type { Rates } from '../../src/lib/rates.ts'
import type { Patience } from '../../src/realtime/connection.ts'

/** For tests that are about something else than limits. */
export const unlimited: Rates = { take: () => 0, spend: () => 0 }

/** A process that has time for everybody. */
export const idle: LoadWatch = { isHigh: () => false, retryAfter: 1, stop: () => {} }

export interface TestServer {
  app: App
  url: string
  dataDir: string
  stop(): Promise<void>
}

export type ServerOptions = Partial<Config> & {
  rates?: Rates
  log?: FastifyBaseLogger
  load?: LoadWatch
  patience?: Patience
}

const defaults = {
  port: 0,
  host: '127.0.0.1',
  databaseUrl: null,
  publicUrl: null,
  trustProxy: false,
  metricsToken: null,
} satisfies Partial<Config>

/** The real application on a port of its own, with a folder of its own that goes with it. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { rates = unlimited, log = createLog('silent'), load = idle, patience, ...settings } = options
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'duplex-'))
  const app = await createApp(
    { ...defaults, ...settings, dataDir },
    { log, rates, load, ...(patience && { patience }) },
  )
  await app.listen()
  const { port } = app.fastify.server.address() as AddressInfo
  return {
    app,
    url: `http://127.0.0.1:${port}`,
    dataDir,
    async stop() {
      await app.close()
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
