import type { Refusal } from '@duplex/protocol/refusals'
import type { Change } from '../checker/events.ts'

export interface Command {
  change: Change
  roomId: string
  /** Of the message. */
  id: string
  text: string
}

interface Entry {
  command: Command
  isOnWire: boolean
  restsUntil: number
}

export interface OutboxParts {
  /** Resolves with the server's answer, or with `lost` where the connection went before it came. Rejects with a Refusal. */
  ask: (command: Command) => Promise<unknown>
  isOnline: () => boolean
  acknowledged: (command: Command, data: unknown) => void
  refused: (command: Command, code: string) => void
}

export const lost = Symbol('the connection went before the answer came')

/** The server means "later", not "no". */
const later = new Set(['limit.rate', 'limit.busy', 'server.stopping', 'server.unavailable'])

/** Commands wait here until they are answered, and are repeated with the same ids: in order per room, one at a time, as the page does it. */
export class Outbox {
  readonly #parts: OutboxParts
  readonly #entries: Entry[] = []
  /** How often a command went out again. */
  repeated = 0
  /** How often the server said "later". */
  putOff = 0

  constructor(parts: OutboxParts) {
    this.#parts = parts
  }

  get size(): number {
    return this.#entries.length
  }

  add(command: Command): void {
    this.#entries.push({ command, isOnWire: false, restsUntil: 0 })
    this.pump()
  }

  /** Sends the first of every room that is free. */
  pump(): void {
    if (!this.#parts.isOnline()) return
    const busy = new Set<string>()
    for (const entry of this.#entries) {
      const { roomId } = entry.command
      if (!busy.has(roomId) && !entry.isOnWire && entry.restsUntil <= performance.now()) void this.#send(entry)
      busy.add(roomId)
    }
  }

  async #send(entry: Entry): Promise<void> {
    entry.isOnWire = true
    const { command } = entry
    try {
      const data = await this.#parts.ask(command)
      entry.isOnWire = false
      if (data === lost) return void this.repeated++
      this.#done(entry)
      this.#parts.acknowledged(command, data)
    } catch (error) {
      entry.isOnWire = false
      this.#refuse(entry, error as Refusal)
    }
  }

  #refuse(entry: Entry, { code, retryAfter = 1 }: Refusal): void {
    if (!later.has(code)) {
      this.#done(entry)
      return this.#parts.refused(entry.command, code)
    }
    this.putOff++
    entry.restsUntil = performance.now() + retryAfter * 1000
    setTimeout(() => this.pump(), retryAfter * 1000 + 1)
  }

  #done(entry: Entry): void {
    this.#entries.splice(this.#entries.indexOf(entry), 1)
    this.pump()
  }
}
