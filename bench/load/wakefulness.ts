import { frames } from './webSocket.ts'

/**
 * Keeps this process awake. A server that writes to a sleeping process on the same machine pays for waking it, which
 * costs as much as half a write and is paid by no server whose clients are elsewhere. What is left of a core is told
 * by the rounds of the event loop in which nothing had arrived.
 */
export class Wakefulness {
  #idleMs = 0
  #isOver = false

  constructor() {
    let seen = frames.count
    let at = performance.now()
    const look = () => {
      const now = performance.now()
      if (frames.count === seen) this.#idleMs += now - at
      seen = frames.count
      at = now
      if (!this.#isOver) setImmediate(look)
    }
    look()
  }

  /** Milliseconds in which there was nothing to do. */
  get idleMs(): number {
    return this.#idleMs
  }

  end(): void {
    this.#isOver = true
  }
}
