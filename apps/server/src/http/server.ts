import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import cookie from '@fastify/cookie'
import { limits } from '@duplex/protocol/limits'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { answerBrokenRequest, answerError } from './errors.ts'
import { plainHeaders } from './headers.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent it, once that is known; for the log. */
    personId: string | null
  }
}

/** Milliseconds a client may take. Node's defaults let a request dripped byte by byte live for minutes. */
export interface Patience {
  headers: number
  request: number
  /** How often the two above are looked at. */
  checkEvery: number
  keepAlive: number
}
const patience: Patience = { headers: 10_000, request: 20_000, checkEvery: 2_000, keepAlive: 72_000 }

/** What an answer under way may take when the server stops. */
const lastAnswersMs = 3_000

/** Longest path parameter. An id has 36 characters. */
const maxParamLength = 128

/** A server that listens to nobody yet: limits, identity of requests, the log, errors and cookies; no routes. */
export function createHttpServer(
  { trustProxy }: { trustProxy: string[] | false },
  log: FastifyBaseLogger,
  { headers, request, checkEvery, keepAlive }: Patience = patience,
): FastifyInstance {
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request' }),
    genReqId: () => randomUUID(),
    trustProxy,
    bodyLimit: limits.frameBytes,
    requestTimeout: request,
    keepAliveTimeout: keepAlive,
    http: { headersTimeout: headers, connectionsCheckingInterval: checkEvery, shouldUpgradeCallback: asksForWebSocket },
    routerOptions: { maxParamLength },
    // Who comes when the server stops is answered by whoever knows what was asked for.
    return503OnClosing: false,
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply.headers(plainHeaders)),
    clientErrorHandler: answerBrokenRequest,
  })
  app.removeContentTypeParser('text/plain')
  app.register(cookie)
  app.decorateRequest('personId', null)
  logAnswers(app)
  hurryAtTheEnd(app)
  return app
}

/** Any other upgrade (curl offers HTTP/2 this way) is an offer the server is free to pass over. */
const asksForWebSocket = (request: IncomingMessage): boolean =>
  /(^|,)\s*websocket\s*(,|$)/i.test(request.headers.upgrade ?? '')

/** One line per answer. The route instead of the address: paths and queries may carry invite links. */
function logAnswers(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        address: request.ip,
        person: request.personId,
      },
      'answered',
    )
  })
}

/** Node waits for every connection when it closes, and no longer looks at the clock: half a request would hold it for ever. */
function hurryAtTheEnd(app: FastifyInstance): void {
  app.addHook('preClose', async () => {
    setTimeout(() => app.server.closeAllConnections(), lastAnswersMs).unref()
  })
}
