import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import { createApp, type App } from '../../src/app.ts'
import type { Config } from '../../src/config.ts'
import { createLog } from '../../src/lib/log.ts'
import type { Rates } from '../../src/lib/rates.ts'

/** For tests that are about something else than limits. */
export const unlimited: Rates = { take: () => 0, spend: () => 0 }

export interface TestServer {
  app: App
  url: string
  dataDir: string
  stop(): Promise<void>
}

export type ServerOptions = Partial<Config> & { rates?: Rates; log?: FastifyBaseLogger }

/** The real application on a port of its own, with a folder of its own that goes with it. */
export async function startServer(options: ServerOptions = {}): Promise<TestServer> {
  const { rates = unlimited, log = createLog('silent'), ...settings } = options
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'duplex-'))
  const app = await createApp(
    { port: 0, host: '127.0.0.1', databaseUrl: null, publicUrl: null, trustProxy: false, ...settings, dataDir },
    { log, rates },
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
