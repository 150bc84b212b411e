import type { subprotocol } from '@duplex/protocol/frames'

const spoken: typeof subprotocol = 'duplex.v1'

/** A line to the server, as everything above sees it. */
export interface Socket {
  send(text: string): void
  close(): void
}

export interface SocketEvents {
  opened(): void
  received(text: string): void
  /** Also where it never opened. */
  closed(code: number): void
}

export type OpenSocket = (events: SocketEvents) => Socket

/** The chat socket of the page's own host. The cookie goes along by itself. */
export const openSocket =
  (url: string): OpenSocket =>
  (events) => {
    const socket = new WebSocket(url, spoken)
    socket.addEventListener('open', () => events.opened())
    socket.addEventListener('message', ({ data }) => events.received(String(data)))
    socket.addEventListener('close', ({ code }) => events.closed(code))
    return socket
  }
