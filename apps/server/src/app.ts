import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import { createEngine } from './engine/engine.ts'
import { sweepHourly } from './engine/sweep.ts'
import { serveDocs } from './http/docs.ts'
import { openDoors } from './http/doors.ts'
import { answerErrors } from './http/errors.ts'
import { setHeaders } from './http/headers.ts'
import { answerHealth } from './http/health.ts'
import { createIdentify } from './http/identify.ts'
import { createMetrics, hideMetrics } from './http/metrics.ts'
import { createHttpServer } from './http/server.ts'
import { serveWeb } from './http/web.ts'
import { watchLoad, type LoadWatch } from './lib/load.ts'
import { createRates, type Rates } from './lib/rates.ts'
import { readSecret } from './lib/secret.ts'
import { patience as usualPatience, readersBehind, type Patience } from './realtime/connection.ts'
import { openCheck } from './realtime/check.ts'
import { echoEndpoint } from './realtime/echo.ts'
import { chatEndpoint } from './realtime/gateway.ts'
import { sayRestarting } from './realtime/goodbye.ts'
import { startHeartbeat } from './realtime/heartbeat.ts'
import { Hub } from './realtime/hub.ts'
import { createPresence } from './realtime/presence.ts'
import { createTyping } from './realtime/typing.ts'
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

/** Milliseconds, from the wish to stop: what is answered over sockets, and what has to be prepared at length. */
const goodbyeAfter = 800
const preparationEnds = 3_000

export interface AppOptions {
  log: FastifyBaseLogger
  rates?: Rates
  load?: LoadWatch
  patience?: Patience
}

/** The table of contents: every part of the server, and what it is given. */
export async function createApp(config: Config, options: AppOptions): Promise<App> {
  const { log, rates = createRates(), load = watchLoad(), patience = usualPatience } = options
  const database = await openDatabase({ url: config.databaseUrl ?? `file:${join(config.dataDir, 'duplex.db')}` })
  const hub = new Hub()
  const metrics = config.metricsToken === null ? null : await createMetrics()
  const engine = createEngine({
    database,
    publish: (changes) => hub.publish(changes),
    committed: (commands, ms) => metrics?.committed(commands, ms),
    doubted: () => hub.doubt(),
    isOnline: (personId) => hub.isOnline(personId),
    rates,
    load,
    secret: readSecret(config.dataDir),
    publicUrl: config.publicUrl ?? '',
    epoch: await epochOf(database),
  })
  const presence = createPresence(hub)
  const typing = createTyping(hub)
  const identify = createIdentify(engine, config.publicUrl)
  let isStopping = false
  const stopping = () => isStopping

  const fastify = createHttpServer(config, log)
  setHeaders(fastify, config.publicUrl)
  answerErrors(fastify)
  answerHealth(fastify, { ping: () => database.ping(), isStopping: stopping })
  openDoors(fastify, { engine, rates, publicUrl: config.publicUrl })
  openCheck(fastify, config.publicUrl)
  const chat = chatEndpoint({ engine, hub, presence, typing, rates, patience }, identify)
  openSockets(fastify, [chat, echoEndpoint(config.publicUrl)], {
    publicUrl: config.publicUrl,
    isStopping: stopping,
    load,
  })
  const standing = () => ({
    connections: hub.size,
    people: hub.people,
    commandsWaiting: engine.depth,
    behind: readersBehind(),
  })
  if (metrics && config.metricsToken) metrics.serve(fastify, config.metricsToken, standing)
  else hideMetrics(fastify)
  serveDocs(fastify)
  serveWeb(fastify, { root: webFolder })
  await fastify.ready()
  const stopHeartbeat = startHeartbeat(hub, engine)
  const stopSweeping = sweepHourly(engine, log)

  return {
    fastify,
    async listen() {
      await fastify.listen({ port: config.port, host: config.host })
    },
    async close() {
      isStopping = true
      stopHeartbeat()
      stopSweeping()
      presence.stop()
      typing.stop()
      load.stop()
      const answered = engine.stop(preparationEnds)
      await Promise.race([answered, delay(goodbyeAfter, undefined, { ref: false })])
      sayRestarting(hub)
      await fastify.close()
      await answered
      await database.close()
    },
  }
}
