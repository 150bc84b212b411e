import { closings } from '@duplex/protocol/closings'
import { checkSubprotocol } from '@duplex/protocol/connection'
import { limits } from '@duplex/protocol/limits'
import type { WebSocket } from 'ws'
import { addressOf } from '../lib/addresses.ts'
import { createRates, type Rates } from '../lib/rates.ts'
import { seen } from './seen.ts'
import { sayTo, startOf } from './trial.ts'
import type { SocketEndpoint } from './upgrade.ts'

/** Anybody may use it, so it is bounded, per address: ample for a person with a stopwatch, little for a flood. */
const messageRate = { burst: 20_000, perMinute: 3_000 * 60 }
const byteRate = { burst: 32 * 1024 * 1024, perMinute: 4 * 1024 * 1024 * 60 }
/** Whoever is this far behind with reading is not read from until they have caught up. */
const unreadBytesMax = 1024 * 1024
const heartbeatMs = 30_000

/**
 * Returns every message unchanged: for people who check whether sockets pass their proxy. Who offers the subprotocol of
 * the check hears first what arrived of the handshake; who names a start hears the hundred messages from then on.
 */
export function echoEndpoint(publicUrl: string | null): SocketEndpoint {
  const rates = createRates()
  return {
    path: '/echo',
    subprotocol: checkSubprotocol,
    maxMessageBytes: limits.echoMessageBytes,
    sockets: { inAll: 1_000, perAddress: 50 },
    goodbye: closings.goingAway,
    admit: (request) => {
      const { start: named } = request.query as { start?: unknown }
      const start = named === undefined ? null : startOf(named)
      // What an open socket holds on to: the request would bring its answer, its headers and its buffers along.
      const address = addressOf(request.ip)
      const arrived = JSON.stringify(seen(request, publicUrl))
      return (socket) => {
        if (socket.protocol === checkSubprotocol) socket.send(arrived)
        echo(socket, address, rates)
        dropWhenSilent(socket)
        if (start !== null) sayTo(socket, start)
      }
    },
  }
}

function echo(socket: WebSocket, address: string, rates: Rates): void {
  let reasonsToWait = 0
  const wait = () => {
    if (reasonsToWait++ === 0) socket.pause()
  }
  const goOn = () => {
    if (--reasonsToWait === 0) socket.resume()
  }

  // Over a limit nothing is lost and nobody is sent away: reading stops for a while, and TCP tells the sender to wait.
  socket.on('message', (data: Buffer, binary) => {
    const isBehind = socket.bufferedAmount > unreadBytesMax
    if (isBehind) wait()
    socket.send(data, { binary }, isBehind ? goOn : undefined)

    const debtMs = Math.max(
      rates.spend(`messages ${address}`, messageRate, 1),
      rates.spend(`bytes ${address}`, byteRate, data.length),
    )
    if (debtMs === 0) return
    wait()
    setTimeout(goOn, debtMs)
  })
}

/** Ends a connection that showed no life for a whole heartbeat: its other end is gone, or stopped reading long ago. */
function dropWhenSilent(socket: WebSocket): void {
  let isAlive = true
  const note = () => void (isAlive = true)
  for (const sign of ['message', 'ping', 'pong']) socket.on(sign, note)
  const heartbeat = setInterval(() => {
    if (!isAlive) return socket.terminate()
    isAlive = false
    socket.ping()
  }, heartbeatMs)
  socket.on('close', () => clearInterval(heartbeat))
}
