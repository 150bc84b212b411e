import { once } from 'node:events'
import { createServer, request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

interface Manners {
  /** What it does to the headers of every request. */
  headers?: (headers: IncomingHttpHeaders) => IncomingHttpHeaders
  /** Does not know of sockets: what asks for one is passed on as any other request. */
  isOld?: boolean
  /** Cuts a socket on which nothing was said for so long (ms). */
  idleMs?: number
  /** Keeps what is said on sockets to itself. */
  swallows?: boolean
}

export interface Proxy {
  url: string
  stop(): Promise<void>
}

/** What may stand between a browser and the server, with its bad manners. */
export async function standBetween(target: string, { headers = (same) => same, ...manners }: Manners): Promise<Proxy> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  const server = createServer((incoming, outgoing) => {
    const { method, url: path } = incoming
    const passed = request({ hostname, port, method, path, headers: headers(incoming.headers) }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    passed.on('error', () => outgoing.destroy())
    incoming.pipe(passed)
  })
  // Without a listener, Node takes what asks for an upgrade for an ordinary request.
  if (!manners.isOld)
    server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
      const line = connect(Number(port), hostname)
      open.add(socket).add(line)
      const lines = Object.entries(headers(incoming.headers)).map(([name, value]) => `${name}: ${String(value)}`)
      line.write([`GET ${incoming.url} HTTP/1.1`, ...lines, '\r\n'].join('\r\n'))
      line.write(head)
      socket.pipe(line)
      if (manners.swallows)
        line.once('data', (answer: Buffer) => socket.write(answer.subarray(0, answer.indexOf('\r\n\r\n') + 4)))
      else line.pipe(socket)
      for (const [one, other] of [
        [socket, line],
        [line, socket],
      ] as const) {
        one.on('error', () => one.destroy())
        one.on('close', () => other.destroy())
        if (manners.idleMs) one.setTimeout(manners.idleMs, () => one.destroy())
      }
    })
  server.listen(0, 'localhost')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    async stop() {
      for (const socket of open) socket.destroy()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
