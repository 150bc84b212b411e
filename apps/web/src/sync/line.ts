import { afterClose, closings } from '@duplex/protocol/closings'
import { limits } from '@duplex/protocol/limits'
import type { Clock } from '../lib/clock.ts'
import { delayBefore } from './backoff.ts'
import type { OpenSocket, Socket } from './socket.ts'

/** Milliseconds. */
const openingLasts = 10_000
const silenceLasts = limits.heartbeatSeconds * 1000 + 10_000
const answerLasts = 10_000
const lookEvery = 2_000
const stableAfter = 60_000
/** Somebody who was told to come later does not begin with the shortest waits. */
const failuresWhenTurnedAway = 3

export interface LineParts {
  open: OpenSocket
  clock: Clock
  random: () => number
  /** Since when something was asked that is not answered, or null. */
  askedAt: () => number | null
}

export interface LineEvents {
  opened(): void
  received(text: string): void
  /** The line is gone and will be opened again. */
  lost(): void
  /** The server said goodbye for good: somebody has to act first (`wait`), or it would happen again (`stop`). */
  ended(then: 'wait' | 'stop'): void
  /** Tries failed before anything was said: browsers do not tell why. */
  failing(): void
}

/** Keeps a socket open: opens it again with patience, and notices when nobody is at the other end. */
export class Line {
  readonly #parts: LineParts
  readonly #events: LineEvents
  #socket: Socket | null = null
  #isOpen = false
  #isSettled = false
  #isWanted = false
  #failures = 0
  /** When the server that restarts expects us back (ms from its going). */
  #invitation: number | null = null
  #heardAt = 0
  /** Next try, or next look, whatever is due. */
  #cancelTimer = () => {}
  #cancelStable = () => {}

  constructor(parts: LineParts, events: LineEvents) {
    this.#parts = parts
    this.#events = events
  }

  start(): void {
    if (this.#isWanted) return
    this.#isWanted = true
    this.#failures = 0
    this.#open()
  }

  stop(): void {
    this.#isWanted = false
    this.#drop()
  }

  send(text: string): boolean {
    if (!this.#isOpen) return false
    this.#socket?.send(text)
    return this.#isOpen
  }

  /** The server knows us: after a minute like this, failures are forgotten. */
  settled(): void {
    this.#isSettled = true
    this.#cancelStable()
    this.#cancelStable = this.#parts.clock.after(stableAfter, () => (this.#failures = 0))
  }

  /** The server is about to go, and said when to come again, so that not all come at once. */
  expectedIn(ms: number): void {
    this.#invitation = ms
  }

  /** The network or the person is back: no reason to wait any longer. Returns whether the line seems open. */
  nudge(): boolean {
    if (this.#isWanted && !this.#socket) this.#open()
    return this.#isOpen
  }

  /** How long nothing was heard (ms). */
  get silence(): number {
    return this.#parts.clock.now() - this.#heardAt
  }

  /** What came makes no sense, or nothing came: this line is no good. */
  abandon(): void {
    this.#drop()
    this.#retry()
  }

  #open(): void {
    this.#cancelTimer()
    const isCurrent = () => this.#socket === socket
    const socket: Socket = this.#parts.open({
      opened: () => isCurrent() && this.#opened(),
      received: (text) => isCurrent() && this.#received(text),
      closed: (code) => isCurrent() && this.#closed(code),
    })
    this.#socket = socket
    this.#cancelTimer = this.#parts.clock.after(openingLasts, () => this.abandon())
  }

  #opened(): void {
    this.#cancelTimer()
    this.#isOpen = true
    this.#heardAt = this.#parts.clock.now()
    this.#look()
    this.#events.opened()
  }

  #received(text: string): void {
    this.#heardAt = this.#parts.clock.now()
    this.#events.received(text)
  }

  #closed(code: number): void {
    const then = afterClose(code)
    this.#drop()
    if (then !== 'reconnect') {
      this.#isWanted = false
      return this.#events.ended(then)
    }
    if (code === closings.tryLater.code || code === closings.tooMany.code) {
      this.#failures = Math.max(this.#failures, failuresWhenTurnedAway)
    }
    this.#retry()
  }

  /** A line that hears nothing, not even a heartbeat, or gets no answer, is dead, whatever the browser believes. */
  #look(): void {
    this.#cancelTimer = this.#parts.clock.after(lookEvery, () => {
      const askedAt = this.#parts.askedAt()
      const isUnanswered = askedAt !== null && this.#parts.clock.now() - Math.max(askedAt, this.#heardAt) >= answerLasts
      if (this.silence >= silenceLasts || isUnanswered) this.abandon()
      else this.#look()
    })
  }

  #retry(): void {
    if (!this.#isWanted) return
    this.#events.lost()
    if (!this.#isSettled && this.#failures > 0) this.#events.failing()
    if (!this.#isWanted) return
    this.#isSettled = false
    const delay = this.#invitation ?? delayBefore(this.#failures, this.#parts.random)
    this.#invitation = null
    this.#cancelTimer = this.#parts.clock.after(delay, () => this.#open())
    this.#failures += 1
  }

  #drop(): void {
    const socket = this.#socket
    this.#socket = null
    this.#isOpen = false
    this.#cancelTimer()
    this.#cancelStable()
    socket?.close()
  }
}
