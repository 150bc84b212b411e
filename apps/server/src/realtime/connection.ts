import { closings, type ClosingName } from '@duplex/protocol/closings'
import type { ServerFrame } from '@duplex/protocol/frames'
import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'
import { counts } from '../lib/counts.ts'
import { pingFrame, textFrame } from '../lib/frame.ts'

/** Above this a reader is behind: it gets no live changes, no further answers, and is not listened to until it has read what it has. */
const behindBytes = 256 * 1024
/** How long a peer may take to say goodbye back. */
const closeGraceMs = 2_000

/** How long a reader that is behind is kept. */
export interface Patience {
  /** More than this waits for it (bytes) ... */
  fullBytes: number
  /** ... for this long (ms). */
  fullMs: number
  /** It took nothing at all for between one and two of these (ms). */
  idleMs: number
}
export const patience: Patience = { fullBytes: 1024 * 1024, fullMs: 30_000, idleMs: 30_000 }

/** Readers that are behind, and what ends their connection. */
const behind = new Map<Connection, { giveUp: () => void; full?: NodeJS.Timeout | undefined }>()

/** How many readers are behind, and how much waits for them (bytes). */
export function readersBehind(): { connections: number; bytes: number } {
  let bytes = 0
  for (const connection of behind.keys()) bytes += connection.unreadBytes
  return { connections: behind.size, bytes }
}

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
  readonly #patience: Patience
  #frames: Buffer[] = []
  #putOff = false
  #alive = true
  /** Who waits for the reader. */
  #waiting: (() => void)[] = []
  /** Called once when a put-off reader has read everything. */
  onCaughtUp: () => void = () => {}

  constructor(socket: WebSocket, raw: Socket, allowed: Patience = patience) {
    this.#socket = socket
    this.#raw = raw
    this.#patience = allowed
    socket.on('pong', () => (this.#alive = true))
    raw.on('drain', () => this.#drained())
    socket.on('close', () => this.#ended())
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  /** An answer, or anything else that is only for this connection. */
  send(frame: ServerFrame): void {
    this.#write(textFrame(JSON.stringify(frame)))
  }

  /** What was written and not taken yet. */
  get unreadBytes(): number {
    return this.#raw.writableLength
  }

  /** Whether everything written was taken, or nearly so. */
  get keepsUp(): boolean {
    return !this.#raw.writableNeedDrain
  }

  /** Something live that many get: skipped where the reader is behind, for it will sync by version. */
  deliver(frame: Buffer): void {
    if (this.#isBehind) this.#putOff = true
    if (!this.#putOff) this.#write(frame)
  }

  /** A passing hint: the first to be left out where a reader does not keep up. */
  hint(frame: Buffer): void {
    if (this.keepsUp) this.#write(frame)
  }

  /** Resolves once the peer has read what it was sent, or is gone. Large answers wait for this, so they pile up nowhere. */
  async hasRead(): Promise<void> {
    this.flush()
    if (this.isOpen && this.#isBehind) await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  /** Pings; a peer that did not answer the last one is gone. One that is behind could not: it is watched more closely. */
  ping(): void {
    if (behind.has(this)) return
    if (!this.#alive) return this.#socket.terminate()
    this.#alive = false
    this.#write(pingFrame)
  }

  close(name: ClosingName): void {
    if (!this.isOpen) return
    const { code, reason } = closings[name]
    counts.goodbyes.add(String(code))
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
    const bytes = frames.length === 1 ? first : Buffer.concat(frames)
    counts.writes++
    counts.frames += frames.length
    counts.bytes += bytes.length
    this.#raw.write(bytes)
    if (this.#isBehind) this.#fallBehind()
  }

  get #isBehind(): boolean {
    return this.#raw.writableLength > behindBytes
  }

  #write(frame: Buffer): void {
    if (!this.isOpen) return
    if (this.#frames.push(frame) > 1) return
    if (unwritten.push(this) === 1) process.nextTick(flushAll)
  }

  /** Not listened to until it has read, and not kept for ever. */
  #fallBehind(): void {
    const { fullBytes, fullMs, idleMs } = this.#patience
    if (!behind.has(this)) {
      const giveUp = () => this.close('tryLater')
      behind.set(this, { giveUp })
      this.#socket.pause()
      // Node looks at the bytes that were taken, not only at whole writes: who reads slowly is not idle.
      this.#raw.setTimeout(idleMs, giveUp)
    }
    const state = behind.get(this)
    if (!state || state.full || this.unreadBytes <= fullBytes) return
    const look = () => {
      state.full = undefined
      if (this.unreadBytes > fullBytes) state.giveUp()
    }
    state.full = setTimeout(look, fullMs).unref()
  }

  #drained(): void {
    // Who reads is there, also when what they say is still to be read.
    this.#alive = true
    this.#forgive()
    this.#socket.resume()
    this.#letGo()
    if (!this.#putOff) return
    this.#putOff = false
    this.onCaughtUp()
  }

  #ended(): void {
    this.#forgive()
    this.#letGo()
  }

  #forgive(): void {
    const state = behind.get(this)
    if (!state) return
    behind.delete(this)
    clearTimeout(state.full)
    this.#raw.setTimeout(0, state.giveUp)
  }

  #letGo(): void {
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
  }
}
