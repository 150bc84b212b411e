import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { createEngine } from './engine/engine.ts'
import { serveDocs } from './http/docs.ts'
import { openDoors } from './http/doors.ts'
import { answerErrors } from './http/errors.ts'
import { setHeaders } from './http/headers.ts'
import { answerHealth } from './http/health.ts'
import { createIdentify } from './http/identify.ts'
import { createHttpServer } from './http/server.ts'
import { serveWeb } from './http/web.ts'
import { createRates, type Rates } from './lib/rates.ts'
import { readSecret } from './lib/secret.ts'
import { echoEndpoint } from './realtime/echo.ts'
import { chatEndpoint } from './realtime/gateway.ts'
import { startHeartbeat } from './realtime/heartbeat.ts'
import { Hub } from './realtime/hub.ts'
import { createPresence } from './realtime/presence.ts'
import { openSockets } from './realtime/upgrade.ts'
import { openDatabase } from './store/database.ts'
import { epochOf } from './store/meta.ts'

export interface App {
  fastify: FastifyInstance
  /** Listens where the settings say. */
  listen(): Promise<void>
  /** Answers what was accepted, says goodbye to every socket, and lets the database go. */
  close(): Promise<void>
}

/** The built page: beside the server in the repository, and in the container. */
const webFolder = fileURLToPath(new URL('../../web/dist', import.meta.url))

export interface AppOptions {
  log: FastifyBaseLogger
  rates?: Rates
}

/** The table of contents: every part of the server, and what it is given. */
export async function createApp(config: Config, { log, rates = createRates() }: AppOptions): Promise<App> {
  const database = await openDatabase({ url: config.databaseUrl ?? `file:${join(config.dataDir, 'duplex.db')}` })
  const hub = new Hub()
  const engine = createEngine({
    database,
    publish: (changes) => hub.publish(changes),
    rates,
    secret: readSecret(config.dataDir),
    publicUrl: config.publicUrl ?? '',
    epoch: await epochOf(database),
  })
  const presence = createPresence(hub)
  const identify = createIdentify(engine, config.publicUrl)
  let isStopping = false

  const fastify = createHttpServer(config, log)
  setHeaders(fastify, config.publicUrl)
  answerErrors(fastify)
  answerHealth(fastify, { ping: () => database.ping(), isStopping: () => isStopping })
  openDoors(fastify, { engine, rates, publicUrl: config.publicUrl })
  openSockets(fastify, [chatEndpoint({ engine, hub, presence, rates }, identify), echoEndpoint()], config.publicUrl)
  serveDocs(fastify)
  serveWeb(fastify, { root: webFolder })
  await fastify.ready()
  const stopHeartbeat = startHeartbeat(hub, engine)

  return {
    fastify,
    async listen() {
      await fastify.listen({ port: config.port, host: config.host })
    },
    async close() {
      isStopping = true
      stopHeartbeat()
      presence.stop()
      await engine.idle()
      await fastify.close()
      // Whatever was accepted while the sockets were being closed.
      await engine.idle()
      await database.close()
    },
  }
}
