import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { seeded, type Random } from '../../apps/server/test/support/random.ts'
import type { Direction, Menu } from './menu.ts'
import { carry } from './pipe.ts'

interface Connection {
  client: Socket
  server: Socket
  /** Bytes until it is cut. */
  left: number
}

/** A bad network between clients and a server, as bad as the test says. */
export class Proxy {
  /** From now on, for all connections there are and will be. */
  menu: Menu = {}
  /** Told whenever something was swallowed, cut off, or made wrong. */
  onFault: () => void = () => {}
  readonly #server: Server
  readonly #random: Random
  readonly #connections = new Set<Connection>()
  /** Where to. */
  readonly #target: number

  private constructor(target: number, seed: number) {
    this.#target = target
    this.#random = seeded(seed)
    this.#server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => this.#accept(client))
  }

  static async start(target: number, seed: number): Promise<Proxy> {
    const proxy = new Proxy(target, seed)
    proxy.#server.listen(0, '127.0.0.1')
    await once(proxy.#server, 'listening')
    return proxy
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  get open(): number {
    return this.#connections.size
  }

  /** Pulls the plug of each connection with this probability. Both ends get a reset. */
  reset(probability = 1): void {
    for (const connection of this.#connections) if (this.#random.chance(probability)) cut(connection)
  }

  /** Says to one end that the other will send no more; the other direction stays open. */
  halfClose(direction: Direction): void {
    for (const { client, server } of this.#connections) (direction === 'up' ? server : client).end()
  }

  async stop(): Promise<void> {
    this.#server.close()
    this.reset()
    await once(this.#server, 'close')
  }

  #accept(client: Socket): void {
    const server = connect({ port: this.#target, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    const connection = { client, server, left: this.menu.cutAfterBytes?.() ?? Infinity }
    this.#connections.add(connection)
    for (const end of [client, server]) {
      end.on('error', () => {})
      end.on('close', () => {
        // An end that is gone without a goodbye takes the other along, unless even that is swallowed.
        if ((end.errored || !end.readableEnded) && !this.menu.swallow) cut(connection)
        if (client.destroyed && server.destroyed) this.#connections.delete(connection)
      })
    }
    this.#carry(connection, 'up', client, server)
    this.#carry(connection, 'down', server, client)
  }

  #carry(connection: Connection, direction: Direction, from: Socket, to: Socket): void {
    const passed = (bytes: number) => {
      if (!this.menu.cutAfterBytes || (connection.left -= bytes) > 0) return
      cut(connection)
      this.onFault()
    }
    // A broken connection was cut above; whatever was still to be carried is lost, as it is in life.
    const pipe = {
      from,
      to,
      direction,
      menu: () => this.menu,
      random: this.#random,
      passed,
      spoilt: () => this.onFault(),
    }
    carry(pipe).catch(() => cut(connection))
  }
}

function cut({ client, server }: Connection): void {
  for (const end of [client, server]) if (!end.destroyed) end.resetAndDestroy()
}
