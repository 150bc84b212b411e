import { closings, type ClosingName } from '@duplex/protocol/closings'
import type { ServerFrame } from '@duplex/protocol/frames'
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { textFrame } from '../lib/frame.ts'

/** Above this a reader is behind: it gets no live changes, no further answers, and is not listened to until it has read what it has. */
const behindBytes = 256 * 1024
/** How long a peer may take to say goodbye back. */
const closeGraceMs = 2_000

/** Connections with frames that are not written yet. */
let unwritten: Connection[] = []

function flushAll(): void {
  const connections = unwritten
  unwritten = []
  for (const connection of connections) connection.flush()
}

/**
 * One socket, as everything above it sees it: send, close, and whether it keeps up. Frames are written to the raw socket
 * (ws only receives, pings and closes), and all that a connection gets in one turn of the event loop is one write.
 */
export class Connection {
  readonly #socket: WebSocket
  readonly #raw: Socket
  #frames: Buffer[] = []
  #putOff = false
  #alive = true
  /** Who waits for the reader. */
  #waiting: (() => void)[] = []
  /** Called once when a put-off reader has read everything. */
  onCaughtUp: () => void = () => {}

  constructor(socket: WebSocket, raw: Socket) {
    this.#socket = socket
    this.#raw = raw
    socket.on('pong', () => (this.#alive = true))
    raw.on('drain', () => this.#drained())
    socket.on('close', () => this.#letGo())
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  /** An answer, or anything else that is only for this connection. */
  send(frame: ServerFrame): void {
    this.#write(textFrame(JSON.stringify(frame)))
  }

  /** Something live that many get: skipped where the reader is behind, for it will sync by version. */
  deliver(frame: Buffer): void {
    if (this.#isBehind) this.#putOff = true
    if (!this.#putOff) this.#write(frame)
  }

  /** Resolves once the peer has read what it was sent, or is gone. Large answers wait for this, so they pile up nowhere. */
  async hasRead(): Promise<void> {
    this.flush()
    if (this.isOpen && this.#isBehind) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** Pings; a peer that did not answer the last one is gone. */
  ping(): void {
    if (!this.#alive) return this.#socket.terminate()
    this.#alive = false
    if (this.isOpen) this.#socket.ping()
  }

  close(name: ClosingName): void {
    const { code, reason } = closings[name]
    this.flush()
    this.#socket.close(code, reason)
    this.#socket.resume()
    setTimeout(() => this.#socket.terminate(), closeGraceMs).unref()
  }

  /** Writes what was sent in this turn of the event loop. */
  flush(): void {
    const frames = this.#frames
    this.#frames = []
    const [first] = frames
    if (!first || !this.isOpen) return
    this.#raw.write(frames.length === 1 ? first : Buffer.concat(frames))
    if (this.#isBehind) this.#socket.pause()
  }

  get #isBehind(): boolean {
    return this.#raw.writableLength > behindBytes
  }

  #write(frame: Buffer): void {
    if (!this.isOpen) return
    if (this.#frames.push(frame) > 1) return
    if (unwritten.push(this) === 1) process.nextTick(flushAll)
  }

  #drained(): void {
    // Who reads is there, also when what they say is still to be read.
    this.#alive = true
    this.#socket.resume()
    this.#letGo()
    if (!this.#putOff) return
    this.#putOff = false
    this.onCaughtUp()
  }

  #letGo(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
  }
}
