import type { ServerFrame } from '@duplex/protocol/frames'
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  QueryInput,
  QueryName,
  QueryOutput,
  SignalInput,
  SignalName,
} from '@duplex/protocol/registry'
import type { Clock } from '../lib/clock.ts'
import { done, refused, type Result } from '../lib/result.ts'
import type { Sink } from './copy.ts'
import { noCopy } from './copyStore.ts'
import { Engine } from './engine.ts'
import { Line } from './line.ts'
import type { Disk, Disks } from './disk.ts'
import { Outbox } from './outbox.ts'
import type { OutboxEvents } from './outboxEvents.ts'
import { Questions } from './questions.ts'
import { Requests } from './requests.ts'
import type { OpenSocket } from './socket.ts'

export interface ClientParts {
  open: OpenSocket
  clock: Clock
  /** From 0 to 1. */
  random: () => number
  sink: Sink
  disks: Disks
  events: ClientEvents
}

type Frame<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>['data']

export interface ClientEvents {
  outbox: OutboxEvents
  status(status: 'connecting' | 'online' | 'offline'): void
  /** Before the first row of this connection. */
  welcome(data: Frame<'welcome'>): void
  /** Everything the server promised in its welcome is here. */
  caughtUp(): void
  typing(data: Frame<'typing'>): void
  presence(data: Frame<'presence'>): void
  /** The session ended; or the server will not talk to this page again. */
  ended(then: 'wait' | 'stop'): void
  /** The line cannot be opened, and a browser does not say why: perhaps nobody is signed in. */
  failing(): void
}

/** Somebody came back after this much silence (ms): better ask whether the line is alive. */
const suspiciousSilence = 5_000

/** One side of the conversation with the server. */
export class Client {
  readonly outbox: Outbox
  readonly #events: ClientEvents
  readonly #line: Line
  readonly #engine: Engine
  readonly #requests: Requests
  readonly #questions: Questions
  readonly #disks: Disks
  /** Null while it is not known whose it would be. */
  #disk: Disk | null = null
  #opening: Promise<boolean> | null = null
  #isStarted = false
  #isOnline = false

  constructor({ open, clock, random, sink, disks, events }: ClientParts) {
    this.#events = events
    this.#disks = disks
    const send = (frame: object) => this.#line.send(JSON.stringify(frame))
    this.#requests = new Requests(send, clock)
    this.#questions = new Questions(this.#requests, clock)
    this.outbox = new Outbox({ requests: this.#requests, clock, random, events: events.outbox })
    this.#engine = new Engine({
      sink,
      store: () => this.#disk?.copy ?? noCopy,
      clock,
      hello: (data) => send({ type: 'hello', data }),
      caughtUp: () => this.#caughtUp(),
    })
    const askedAt = () => this.#requests.askedAt ?? this.#engine.askedAt
    this.#line = new Line(
      { open, clock, random, askedAt },
      {
        opened: () => this.#engine.hello(),
        received: (text) => this.#received(text),
        lost: () => this.#lost(),
        ended: (then) => this.#ended(then),
        failing: () => events.failing(),
      },
    )
  }

  /** Takes up what this browser kept of the person. Resolves with whether there is something to look at. */
  open(personId: string): Promise<boolean> {
    this.#disk = this.#disks.open(personId)
    this.#opening = this.#restore(this.#disk)
    return this.#opening
  }

  /** Resolves when what was kept has been taken up, or nothing was. */
  get opened(): Promise<unknown> {
    return this.#opening ?? Promise.resolve()
  }

  start(): void {
    if (this.#isStarted) return
    this.#isStarted = true
    this.#events.status('connecting')
    if (!this.#opening) return this.#line.start()
    void this.#opening.then(() => this.#isStarted && this.#line.start())
  }

  /** Signed out: nothing is kept, neither rows nor wishes; where the session ended by itself, only what was not sent. */
  stop(leaving: 'forGood' | 'forNow' = 'forGood'): void {
    this.#isStarted = false
    this.#line.stop()
    this.#gone()
    void (leaving === 'forGood' ? this.#disk?.erase() : this.#disk?.leave())
    this.#disk = null
    this.#opening = null
    this.outbox.clear()
    this.#questions.giveUp()
    this.#engine.forget()
  }

  eraseAll(): Promise<void> {
    return this.#disks.eraseAll()
  }

  /** The page may go at any moment. */
  keep(): void {
    this.#disk?.copy.flush()
  }

  /** The network or the person is back: try now, and if a line seems open, see whether somebody is there. */
  nudge(): void {
    if (this.#line.nudge() && this.#line.silence > suspiciousSilence) this.#engine.hello()
  }

  /** A wish from a dialog; it fails when there is no connection for some seconds. */
  command<N extends CommandName>(name: N, data: CommandInput<N>): Promise<Result<CommandOutput<N>>> {
    return this.#questions.ask(name, data, true) as Promise<Result<CommandOutput<N>>>
  }

  query<N extends QueryName>(name: N, data: QueryInput<N>): Promise<Result<QueryOutput<N>>> {
    return this.#questions.ask(name, data, false) as Promise<Result<QueryOutput<N>>>
  }

  /** Returns false where there is no connection to hint through. */
  signal<N extends SignalName>(type: N, data: SignalInput<N>): boolean {
    return this.#isOnline && this.#line.send(JSON.stringify({ type, data }))
  }

  #received(text: string): void {
    let frame: ServerFrame
    try {
      frame = JSON.parse(text) as ServerFrame
    } catch {
      return this.#line.abandon()
    }
    this.#take(frame)
  }

  #take(frame: ServerFrame): void {
    switch (frame.type) {
      case 'welcome':
        return this.#welcome(frame.data)
      case 'changes':
        return this.#engine.changes(frame.data)
      case 'reset':
        return this.#engine.reset(frame.data)
      case 'heartbeat':
        return this.#engine.heartbeat(frame.data.heads)
      case 'stale':
        return this.#engine.hello()
      case 'reply':
        return this.#requests.answered(frame.id, done(frame.data))
      case 'refusal':
        return frame.id === null ? undefined : this.#requests.answered(frame.id, refused(frame.data))
      case 'typing':
        return this.#events.typing(frame.data)
      case 'presence':
        return this.#events.presence(frame.data)
      case 'restarting':
        return this.#line.expectedIn(frame.data.retryAfter * 1000)
    }
  }

  #welcome(data: Frame<'welcome'>): void {
    this.#events.welcome(data)
    if (!this.#isStarted) return
    this.#settleIn(data.personId)
    this.#line.settled()
    this.#engine.welcome(data)
    if (this.#isOnline) return
    this.#isOnline = true
    this.#events.status('online')
    this.#questions.online()
  }

  /** Both are read at the same time; what was said is shown first, so that what waits finds its place. */
  async #restore(disk: Disk): Promise<boolean> {
    const copy = disk.copy.load().then((kept) => {
      if (!kept || disk !== this.#disk) return false
      this.#engine.restore(kept)
      return true
    })
    await this.outbox.begin(disk, copy)
    return copy
  }

  /** Now it is known whose this is. What was kept is older than what comes. */
  #settleIn(personId: string): void {
    if (this.#disk) return
    this.#disk = this.#disks.open(personId)
    void this.#disks.eraseAll(personId)
    void this.outbox.begin(this.#disk)
  }

  /** What was done is told now and not before, so that its rows are held when the answers come. */
  #caughtUp(): void {
    this.#events.caughtUp()
    this.outbox.online()
  }

  #lost(): void {
    this.#gone()
    this.#events.status('offline')
  }

  #gone(): void {
    this.#isOnline = false
    this.outbox.offline()
    this.#questions.offline()
    this.#engine.lost()
    this.#requests.lost()
  }

  #ended(then: 'wait' | 'stop'): void {
    this.#lost()
    this.#questions.giveUp()
    this.#events.ended(then)
  }
}
