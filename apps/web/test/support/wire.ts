import type { OpenSocket, SocketEvents } from '../../src/sync/socket.ts'

/** One connection, frame by frame: nothing moves unless a test moves it. */
export interface Wire {
  toServer: string[]
  toPage: string[]
  /** Everything the page said and heard. */
  readonly sent: string[]
  readonly received: string[]
  isOpen: boolean
  /** Takes the oldest frame over to the page. */
  deliver(): void
  /** Cuts it, frames on the way and all. */
  cut(code?: number): void
}

/** Where the page's socket leads. Each opening is a new wire. */
export class Wires {
  readonly all: Wire[] = []
  /** False: nobody listens. */
  isReachable = true
  #knocking: TestWire | null = null

  get current(): Wire | undefined {
    return this.all.at(-1)
  }

  readonly open: OpenSocket = (events) => {
    const wire = new TestWire(events)
    this.#knocking = wire
    this.all.push(wire)
    return { send: (text) => wire.send(text), close: () => wire.close() }
  }

  /** Lets in who knocks, or turns them away. */
  answer(): void {
    const wire = this.#knocking
    this.#knocking = null
    if (wire && this.isReachable) wire.open()
    else wire?.cut()
  }
}

class TestWire implements Wire {
  toServer: string[] = []
  toPage: string[] = []
  readonly sent: string[] = []
  readonly received: string[] = []
  isOpen = false
  #isClosed = false
  readonly #events: SocketEvents

  constructor(events: SocketEvents) {
    this.#events = events
  }

  open(): void {
    if (this.#isClosed) return
    this.isOpen = true
    this.#events.opened()
  }

  send(text: string): void {
    if (!this.isOpen) return
    this.sent.push(text)
    this.toServer.push(text)
  }

  deliver(): void {
    const text = this.toPage.shift()
    if (text === undefined || !this.isOpen) return
    this.received.push(text)
    this.#events.received(text)
  }

  /** The page hung up. */
  close(): void {
    this.isOpen = false
    this.#isClosed = true
  }

  cut(code = 1006): void {
    if (this.#isClosed) return
    this.close()
    this.#events.closed(code)
  }
}
