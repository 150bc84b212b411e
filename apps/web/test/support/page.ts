import type { ClientFrame, ServerFrame } from '@duplex/protocol/frames'
import { bind } from '../../src/actions/bound.ts'
import { App } from '../../src/state/app.svelte.ts'
import { Client, type ClientEvents } from '../../src/sync/client.ts'
import type { Sink } from '../../src/sync/copy.ts'
import { memoryDisk, type Disks } from '../../src/sync/disk.ts'
import { memoryStore } from '../../src/sync/outboxStore.ts'
import type { Queued } from '../../src/sync/queued.ts'
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
  readonly wires = new Wires()
  readonly server: TestServer
  clock!: HandClock
  app!: App
  client!: Client
  readonly #wiring: Wiring
  readonly #disks: Disks
  readonly #seed: number

  constructor(
    personId: string,
    wiring: Wiring,
    { seed = 1, kept = [], disks = inMemory(kept) }: { seed?: number; kept?: Queued[]; disks?: Disks } = {},
  ) {
    this.server = new TestServer(personId, this.wires)
    this.#wiring = wiring
    this.#disks = disks
    this.#seed = seed
    this.#begin()
    this.client.start()
  }

  /** As if the page had died and been opened again: a new one, with what the old one kept, before the server has said a word. */
  async reopen(): Promise<boolean> {
    this.wires.current?.cut()
    this.#begin()
    const { personId } = this.house
    this.app.me.personId = personId
    const isKept = await this.client.open(personId)
    this.client.start()
    return isKept
  }

  #begin(): void {
    const clock = new HandClock()
    const app = new App(clock)
    const { sinkOf, eventsOf } = this.#wiring
    const parts = { open: this.wires.open, clock, random: chance(this.#seed), disks: this.#disks }
    const client = new Client({ ...parts, sink: sinkOf(app), events: eventsOf(app) })
    Object.assign(this, { clock, app, client })
    bind({ app, clock, client })
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

const inMemory = (kept: readonly Queued[]): Disks => ({
  open: () => memoryDisk(memoryStore(kept)),
  eraseAll: () => Promise.resolve(),
})

const framesOf = <Frame>(texts: readonly string[], type: string): Frame[] =>
  texts.map((text) => JSON.parse(text) as Frame & { type: string }).filter((frame) => frame.type === type)

/** Promises that are settled are heard. */
export async function microtasks(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
}
