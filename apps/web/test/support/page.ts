import type { ClientFrame, ServerFrame } from '@duplex/protocol/frames'
import { bind } from '../../src/actions/bound.ts'
import { App } from '../../src/state/app.svelte.ts'
import { Client, type ClientEvents } from '../../src/sync/client.ts'
import type { Sink } from '../../src/sync/copy.ts'
import { memoryStore, type Queued } from '../../src/sync/outboxStore.ts'
import { chance, HandClock } from './clock.ts'
import type { TestHouse } from './house.ts'
import { TestServer } from './server.ts'
import { Wires } from './wire.ts'

interface Wiring {
  sinkOf: (app: App) => Sink
  eventsOf: (app: App) => ClientEvents
}

/** A page of a person and its server, in one room with a test that moves every frame and every second. */
export class TestPage {
  readonly clock = new HandClock()
  readonly wires = new Wires()
  readonly server: TestServer
  readonly app = new App(this.clock)
  readonly client: Client

  constructor(
    personId: string,
    { sinkOf, eventsOf }: Wiring,
    { seed = 1, kept = [] }: { seed?: number; kept?: Queued[] } = {},
  ) {
    this.server = new TestServer(personId, this.wires)
    const { clock, app } = this
    const parts = { open: this.wires.open, clock, random: chance(seed), store: memoryStore(kept) }
    this.client = new Client({ ...parts, sink: sinkOf(app), events: eventsOf(app) })
    bind({ app, clock, client: this.client })
    this.client.start()
  }

  get house(): TestHouse {
    return this.server.house
  }

  /** Frames of this type that the page said, on all its wires. */
  sent<Type extends ClientFrame['type']>(type: Type): Extract<ClientFrame, { type: Type }>[] {
    return framesOf(
      this.wires.all.flatMap(({ sent }) => sent),
      type,
    )
  }

  received<Type extends ServerFrame['type']>(type: Type): Extract<ServerFrame, { type: Type }>[] {
    return framesOf(
      this.wires.all.flatMap(({ received }) => received),
      type,
    )
  }

  /** Everything under way arrives, and everything that follows from it. */
  async settle(): Promise<void> {
    for (let busy = true; busy;) {
      this.wires.answer()
      const heard = this.server.hear()
      const stepped = this.server.step()
      const delivered = (this.wires.current?.toPage.length ?? 0) > 0
      this.wires.current?.deliver()
      await microtasks()
      busy = heard || stepped || delivered
    }
  }

  /** Time passes until nothing is left to be tried again. */
  async calmDown(): Promise<void> {
    for (let round = 0; round < 30; round += 1) {
      await this.settle()
      this.clock.pass(5_000)
      this.server.heartbeat()
    }
    await this.settle()
  }
}

const framesOf = <Frame>(texts: readonly string[], type: string): Frame[] =>
  texts.map((text) => JSON.parse(text) as Frame & { type: string }).filter((frame) => frame.type === type)

/** Promises that are settled are heard. */
export async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
}
