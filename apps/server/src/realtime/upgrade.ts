import { ServerResponse, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { closings } from '@duplex/protocol/closings'
import { Refusal } from '@duplex/protocol/refusals'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { WebSocketServer, type WebSocket } from 'ws'
import { stoppingRefusal } from '../engine/stopping.ts'
import { addressOf } from '../lib/addresses.ts'
import { counts } from '../lib/counts.ts'
import type { Load } from '../lib/load.ts'
import { isOwnOrigin } from '../lib/origin.ts'
import { handshakeFault } from './handshake.ts'
import { createPlaces } from './places.ts'

/** Takes the open socket. Attaches its listeners before it returns, so that no early frame is lost. */
export type OpenSocket = (socket: WebSocket, raw: Socket) => void

/** An address at which sockets are opened. */
export interface SocketEndpoint {
  path: string
  /** The only one that is ever selected. */
  subprotocol: string | null
  /** Fragments counted together; judged by the frame header, before anything is kept. */
  maxMessageBytes: number
  /** How many at once. */
  sockets: { inAll: number; perAddress: number }
  /** What its sockets hear when the server stops. */
  goodbye: (typeof closings)['goingAway' | 'restarting']
  /** Rejects with a Refusal where this caller may not come in: it is answered before the upgrade. */
  admit(request: FastifyRequest): Promise<OpenSocket> | OpenSocket
}

export interface SocketParts {
  publicUrl: string | null
  isStopping: () => boolean
  load: Load
}

interface Upgrade {
  response: ServerResponse
  socket: Socket
  head: Buffer
}

/** From the upgrade request to the answer. The request itself is bounded by the HTTP server. */
const handshakeMs = 10_000
/** For a refusal to be read, and for a goodbye to be answered. */
const lingerMs = 1_000

/**
 * Every upgrade goes through the HTTP server's own routing, so hooks, cookies, trusted proxies and logs are the same as
 * for any request. It is done here and not by @fastify/websocket because each endpoint has its own size limit, and
 * because that plugin opens a socket on any GET route, to close it again, instead of refusing it.
 */
export function openSockets(
  app: FastifyInstance,
  endpoints: SocketEndpoint[],
  { publicUrl, isStopping, load }: SocketParts,
): void {
  const upgrades = new WeakMap<IncomingMessage, Upgrade>()

  app.server.on('upgrade', (raw: IncomingMessage, duplex: Duplex, head: Buffer) => {
    const socket = duplex as Socket
    // Node has taken its own listeners off: without one, a reset in the middle of a handshake would end the process.
    socket.on('error', () => socket.destroy())
    socket.setTimeout(handshakeMs, () => socket.destroy())
    const response = new ServerResponse(raw)
    response.shouldKeepAlive = false
    response.assignSocket(socket)
    response.once('finish', () => linger(socket))
    upgrades.set(raw, { response, socket, head })
    app.routing(raw, response)
  })

  app.addHook('onRequest', async (request) => {
    const isEndpoint = endpoints.some(({ path }) => path === request.routeOptions.url)
    if (upgrades.has(request.raw) && !isEndpoint) throw new Refusal('frame.unknown_type')
  })

  const servers = endpoints.map((endpoint) => ({ server: createServer(endpoint), endpoint }))
  for (const { server, endpoint } of servers) serve(server, endpoint)
  app.addHook('preClose', async () => {
    await Promise.all(servers.map(({ server, endpoint }) => sayGoodbye(server, endpoint.goodbye)))
  })

  function serve(server: WebSocketServer, endpoint: SocketEndpoint): void {
    const places = createPlaces(endpoint.sockets)

    app.route({
      url: endpoint.path,
      method: app.supportedMethods,
      exposeHeadRoute: false,
      onRequest: async (request, reply) => refuseFault(request, reply),
      handler: async (request, reply) => {
        if (isStopping()) throw stoppingRefusal()
        if (load.isHigh()) throw new Refusal('limit.busy', { retryAfter: load.retryAfter })
        const { origin } = request.headers
        // A browser names the origin of every WebSocket it opens. Whoever names none is no browser, and cannot be made
        // by a foreign page to use somebody else's cookie.
        if (origin !== undefined && !isOwnOrigin(origin, request, publicUrl)) {
          request.log.warn({ origin }, 'a socket of a foreign origin; behind a proxy, set PUBLIC_URL')
          throw new Refusal('auth.foreign_origin')
        }
        const upgrade = upgrades.get(request.raw)
        if (!upgrade) throw new Refusal('server.failed')
        places.take(addressOf(request.ip), upgrade.socket)
        const open = await endpoint.admit(request)
        reply.hijack()
        accept(server, request, upgrade, open)
      },
    })
  }

  function refuseFault(request: FastifyRequest, reply: FastifyReply): FastifyReply | undefined {
    const fault = handshakeFault(request.raw, upgrades.has(request.raw))
    if (!fault) return undefined
    return reply
      .code(fault.status)
      .headers(fault.headers ?? {})
      .type('text/plain; charset=utf-8')
      .send(`${fault.message}\n`)
  }
}

function createServer(endpoint: SocketEndpoint): WebSocketServer {
  return new WebSocketServer({
    noServer: true,
    maxPayload: endpoint.maxMessageBytes,
    perMessageDeflate: false,
    handleProtocols: (offered) =>
      endpoint.subprotocol !== null && offered.has(endpoint.subprotocol) ? endpoint.subprotocol : false,
  })
}

function accept(
  server: WebSocketServer,
  request: FastifyRequest,
  { response, socket, head }: Upgrade,
  open: OpenSocket,
): void {
  response.detachSocket(socket)
  // The handshake was in time.
  socket.removeAllListeners('timeout')
  // One of several is as good as the only one (RFC 9110, section 7.8); ws knows only the latter.
  request.raw.headers.upgrade = 'websocket'
  const { log } = request
  const about = {
    path: request.routeOptions.url,
    origin: request.headers.origin,
    address: request.ip,
    person: request.personId,
  }
  server.handleUpgrade(request.raw, socket, head, (webSocket) => {
    log.info(about, 'socket opened')
    webSocket.on('error', (error) => log.info({ reason: error.message }, 'socket broke the protocol'))
    webSocket.on('close', (code) => {
      log.info({ code }, 'socket closed')
      counts.endings.add(knownCodes.includes(code) ? String(code) : 'other')
    })
    open(webSocket, socket)
  })
}

const knownCodes: readonly number[] = [...Object.values(closings).map(({ code }) => code), 1005, 1006]

/** Lets the answer be read: closing while bytes of the client are still unread would reset the connection. */
function linger(socket: Socket): void {
  socket.resume()
  socket.end()
  setTimeout(() => socket.destroy(), lingerMs).unref()
}

async function sayGoodbye(server: WebSocketServer, { code, reason }: SocketEndpoint['goodbye']): Promise<void> {
  // From now on it refuses whoever is still being admitted.
  server.close()
  const open = [...server.clients]
  const closed = open.map((socket) => new Promise((resolve) => socket.once('close', resolve)))
  for (const socket of open) socket.close(code, reason)
  const late = setTimeout(() => open.forEach((socket) => socket.terminate()), lingerMs)
  await Promise.all(closed)
  clearTimeout(late)
}
