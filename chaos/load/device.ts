import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterClose } from '@duplex/protocol/closings'
import { subprotocol, type ServerFrame, type Versions } from '@duplex/protocol/frames'
import { Refusal } from '@duplex/protocol/refusals'
import { WebSocket } from 'ws'
import type { Random } from '../../apps/server/test/support/random.ts'
import { digest, type Event } from '../checker/events.ts'
import { lost, Outbox, type Command } from './outbox.ts'
import { Replica } from './replica.ts'
import type { Account } from './workspace.ts'

export interface DeviceParts {
  account: Account
  /** Asked before every try. */
  port: () => number
  random: Random
  write: (event: Event) => void
  /** Told after everything that happened: something that is waited for may be so now. */
  happened: () => void
  /** How long an answer may take before the connection is given up (ms). */
  patience: number
  /** A source address of one's own, where there are too many for one. */
  localAddress?: string
  /** What it holds already, where it is not to begin with nothing. */
  upToDate?: { epoch: string; versions: Versions }
  /** Another way to the server than plain TCP. */
  dial?: (port: number) => Duplex
}

/** Milliseconds before the next try: shorter than on the page, as nobody's battery is at stake. */
const soon = 50
const longest = 500

type Answer = (frame: Extract<ServerFrame, { type: 'reply' | 'refusal' }> | typeof lost) => void

/** One device of one person: speaks the protocol over a real socket, comes back by itself, and writes down what it lives through. */
export class Device {
  readonly name: string
  readonly account: Account
  readonly replica: Replica
  readonly outbox: Outbox
  /** Close codes, in order. */
  readonly closed: number[] = []
  /** Milliseconds from the first attempt to send to its acknowledgement. */
  readonly latencies: number[] = []
  /** How often the server said that it had left something out. */
  putOff = 0
  readonly #parts: DeviceParts
  readonly #answers = new Map<number, Answer>()
  #socket: WebSocket | null = null
  #isStopped = false
  /** How often it has said hello on this connection, and how often it was answered. */
  #hellos = 0
  #welcomes = 0
  #lastId = 0
  #failures = 0
  #sentAt = new Map<string, number>()

  constructor(parts: DeviceParts) {
    this.#parts = parts
    this.account = parts.account
    this.name = parts.account.name
    this.replica = new Replica({ client: this.name, write: parts.write, onHole: () => this.hello() })
    Object.assign(this.replica, parts.upToDate)
    this.outbox = new Outbox({
      ask: (command) => this.#perform(command),
      isOnline: () => this.isOnline,
      acknowledged: (command, data) => this.#acknowledged(command, data),
      refused: ({ change, id }, code) => this.#refused({ type: 'refused', client: this.name, change, id, code }),
    })
    this.#connect()
  }

  get isOnline(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN
  }

  /** Connected, greeted, and up to date; nothing waits to be sent. */
  get isSettled(): boolean {
    return (
      this.isOnline &&
      this.#welcomes > 0 &&
      this.#welcomes === this.#hellos &&
      this.replica.isCaughtUp &&
      this.outbox.size === 0
    )
  }

  /** For a moment that is to be noticed again after a disturbance: only a new answer to a hello counts. */
  hello(): void {
    if (!this.isOnline) return
    this.replica.saidHello()
    const hellos = ++this.#hellos
    this.#say({ type: 'hello', data: { epoch: this.replica.epoch, have: this.replica.versions } })
    this.#expect(() => this.#welcomes >= hellos)
  }

  stopReading(): void {
    this.#socket?.pause()
  }

  readAgain(): void {
    this.#socket?.resume()
  }

  stop(): void {
    this.#isStopped = true
    this.#socket?.terminate()
  }

  async ask(type: string, data: object): Promise<unknown> {
    const id = ++this.#lastId
    const answer = new Promise<Parameters<Answer>[0]>((resolve) => this.#answers.set(id, resolve))
    this.#say({ id, type, data })
    this.#expect(() => !this.#answers.has(id))
    const frame = await answer
    if (frame === lost) return lost
    if (frame.type === 'reply') return frame.data
    const { code, retryAfter } = frame.data
    throw new Refusal(code, retryAfter === undefined ? {} : { retryAfter })
  }

  #connect(): void {
    const { account, port, localAddress, dial } = this.#parts
    const socket = new WebSocket(`ws://127.0.0.1:${port()}/ws`, subprotocol, {
      headers: { cookie: account.cookie },
      handshakeTimeout: this.#parts.patience,
      ...(localAddress ? { localAddress } : {}),
      ...(dial ? { createConnection: () => dial(port()) as Socket } : {}),
    })
    this.#socket = socket
    this.replica.begin()
    this.#hellos = 0
    this.#welcomes = 0
    socket.on('error', () => {})
    socket.on('open', () => {
      this.hello()
      this.outbox.pump()
      this.#parts.happened()
    })
    socket.on('message', (data: Buffer) => {
      this.#take(JSON.parse(data.toString()) as ServerFrame)
      this.#parts.happened()
    })
    socket.on('close', (code) => this.#gone(code))
  }

  #gone(code: number): void {
    this.closed.push(code)
    this.#socket = null
    for (const answer of this.#answers.values()) answer(lost)
    this.#answers.clear()
    this.#parts.happened()
    if (this.#isStopped || afterClose(code) === 'wait') return
    const wait = this.#parts.random.next() * Math.min(longest, soon * 2 ** this.#failures++)
    setTimeout(() => !this.#isStopped && this.#connect(), wait)
  }

  #say(frame: object): void {
    this.#socket?.send(JSON.stringify(frame))
  }

  /** What is not answered in time was said into a dead line. */
  #expect(isAnswered: () => boolean): void {
    const socket = this.#socket
    setTimeout(() => !isAnswered() && socket?.terminate(), this.#parts.patience).unref()
  }

  #perform(command: Command): Promise<unknown> {
    const { change, roomId, id, text } = command
    if (!this.#sentAt.has(`${change} ${id}`)) this.#sentAt.set(`${change} ${id}`, performance.now())
    this.#parts.write({ type: 'sent', client: this.name, ...command, text: digest(text) })
    if (change === 'send') return this.ask('message.send', { id, roomId, text })
    if (change === 'edit') return this.ask('message.edit', { messageId: id, text })
    return this.ask('message.delete', { messageId: id })
  }

  #acknowledged({ change, roomId, id }: Command, data: unknown): void {
    const seq = change === 'send' ? (data as { seq: number }).seq : null
    this.latencies.push(performance.now() - (this.#sentAt.get(`${change} ${id}`) ?? 0))
    this.#parts.write({ type: 'acknowledged', client: this.name, change, roomId, id, seq })
    this.#parts.happened()
  }

  #refused(event: Event): void {
    this.#parts.write(event)
    this.#parts.happened()
  }

  #take(frame: ServerFrame): void {
    const { replica } = this
    switch (frame.type) {
      case 'welcome':
        this.#failures = 0
        this.#welcomes++
        return replica.welcome(frame.data)
      case 'changes':
        return replica.changes(frame.data)
      case 'reset':
        return replica.reset(frame.data)
      case 'reply':
      case 'refusal': {
        const answer = frame.id === null ? undefined : this.#answers.get(frame.id)
        if (frame.id !== null) this.#answers.delete(frame.id)
        return answer?.(frame)
      }
      case 'heartbeat':
        return replica.isBehind(frame.data.heads) ? this.hello() : undefined
      case 'stale':
        this.putOff++
        return this.hello()
      default:
      // Signals are passing, and a farewell is followed by the close it announces.
    }
  }
}
