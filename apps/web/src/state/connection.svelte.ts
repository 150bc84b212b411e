export type ConnectionStatus = 'connecting' | 'online' | 'offline'

/** How the line to the server is doing. */
export class Connection {
  #status = $state<ConnectionStatus>('connecting')
  #since = $state(Date.now())
  /** Commands that were not answered yet; reading does not count. */
  waiting = $state(0)
  /** The server closed the line for a reason that would come again: only reloading the page helps. */
  stopped = $state(false)
  /** The server has a newer page than this one, and does not speak with this one any more. */
  outdated = $state(false)
  /** What comes now was said while there was no connection. */
  catchingUp = false

  get status(): ConnectionStatus {
    return this.#status
  }
  /** When it became so (ms since 1970). */
  get since(): number {
    return this.#since
  }

  become(status: ConnectionStatus): void {
    if (this.#status === status) return
    this.#status = status
    this.#since = Date.now()
  }
}
