import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Message } from '@duplex/protocol/entities'
import { Refusal } from '@duplex/protocol/refusals'
import { seeded, type Random } from '../../apps/server/test/support/random.ts'
import { check } from '../checker/check.ts'
import { seenOf, type Event, type Seen } from '../checker/events.ts'
import type { Finding } from '../checker/findings.ts'
import { EventLog, readLog } from '../checker/log.ts'
import { Device, type DeviceParts } from '../load/device.ts'
import { lost } from '../load/outbox.ts'
import { Talk } from '../load/talk.ts'
import { createWorkspace, type Account, type Workspace } from '../load/workspace.ts'
import type { Report } from './report.ts'
import { createDatabase, type Dialect, type TestDatabase } from './database.ts'
import { ServerProcess, type Entry } from './server.ts'
import { Signal } from './signal.ts'

interface Options {
  report: Report
  seed: number
  people?: number
  rooms?: number
  roomsEach?: number
  dialect?: Dialect
  entry?: Entry
  /** Where its data lies, if not in a folder of its own. */
  dataDir?: string
}

/** What every scenario stands on: a server, a workspace with people in it, and the log they all write. */
export class Ground {
  readonly random: Random
  readonly signal = new Signal()
  readonly server: ServerProcess
  readonly workspace: Workspace
  readonly log: EventLog
  readonly devices: Device[] = []
  readonly folder: string
  /** Milliseconds from sending a message to each of the others who was shown it. */
  readonly shown: number[] = []
  /** Commands that were answered with a no, for good. */
  refusals = 0
  readonly #sentAt = new Map<string, number>()
  readonly #database: TestDatabase
  #hasEnded = false

  private constructor(
    parts: Pick<Ground, 'random' | 'server' | 'workspace' | 'log' | 'folder'>,
    database: TestDatabase,
  ) {
    this.random = parts.random
    this.server = parts.server
    this.workspace = parts.workspace
    this.log = parts.log
    this.folder = parts.folder
    this.#database = database
  }

  /** Those that have not ended: a scenario that failed has left everything running. */
  static readonly #open = new Set<Ground>()

  static async endAll(): Promise<void> {
    for (const ground of Ground.#open) await ground.end()
  }

  static async create({
    report,
    seed,
    people = 20,
    rooms = 5,
    roomsEach = 3,
    dialect = 'sqlite',
    entry = 'unlimited',
    ...rest
  }: Options): Promise<Ground> {
    const folder = mkdtempSync(join(tmpdir(), 'duplex-chaos-'))
    const { dataDir = join(folder, 'data') } = rest
    mkdirSync(dataDir, { recursive: true })
    const database = await createDatabase(dialect, dataDir)
    const workspace = await createWorkspace(database.url, { people, rooms, roomsEach })
    const server = await ServerProcess.create({
      dataDir,
      entry,
      databaseUrl: database.setting,
      logFile: join(folder, 'server.log'),
    })
    const log = new EventLog(join(folder, 'events.jsonl'))
    report.folder = folder
    const ground = new Ground({ random: seeded(seed), server, workspace, log, folder }, database)
    Ground.#open.add(ground)
    return ground
  }

  get databaseName(): string {
    return new URL(this.#database.url).pathname.slice(1)
  }

  /** One device for each of these people. */
  join(people: readonly Account[] = this.workspace.people, parts: Partial<DeviceParts> = {}): Device[] {
    const { random, signal } = this
    const devices = people.map(
      (account) =>
        new Device({
          account,
          port: () => this.server.port,
          random,
          write: (event) => this.#write(event),
          happened: signal.happened,
          patience: 10_000,
          ...parts,
        }),
    )
    this.devices.push(...devices)
    return devices
  }

  talk(devices: readonly Device[], pause = 60, length?: number): Talk {
    return new Talk(devices, { random: this.random, pause, ...(length ? { length } : {}) })
  }

  /** Resolves when so many more commands were acknowledged. */
  async acknowledgements(count: number): Promise<void> {
    const all = () => this.devices.reduce((sum, device) => sum + device.latencies.length, 0)
    const before = all()
    await this.signal.until(() => all() >= before + count, `${count} acknowledgements`)
  }

  async online(devices: readonly Device[] = this.devices): Promise<void> {
    await this.signal.until(
      () => devices.every((device) => device.isOnline && device.replica.isCaughtUp),
      'all are online',
    )
  }

  /** Waits until everything is answered and everybody holds what the server has; then looks for what is wrong. */
  async settle(devices: readonly Device[] = this.devices): Promise<Finding[]> {
    await this.signal.until(
      () => devices.every((device) => device.isOnline && device.outbox.size === 0),
      'all is answered',
    )
    for (const device of devices) device.hello()
    await this.signal.until(() => devices.every((device) => device.isSettled), 'all are up to date')
    for (const { replica, account } of devices) replica.writeDown(account.roomIds)
    await this.#writeHistories()
    return check(readLog(this.log.path))
  }

  async end(): Promise<void> {
    Ground.#open.delete(this)
    this.#hasEnded = true
    for (const device of this.devices) device.stop()
    await this.server.kill()
    this.log.close()
    await this.#database.drop()
  }

  #write(event: Event): void {
    if (this.#hasEnded) return
    this.log.write(event)
    if (event.type === 'refused') this.refusals++
    if (event.type === 'sent' && !this.#sentAt.has(event.id)) this.#sentAt.set(event.id, performance.now())
    // Who reads the history at the end is late on purpose.
    if (event.type !== 'seen' || event.changed || event.client === this.workspace.observer.name) return
    const sentAt = this.#sentAt.get(event.id)
    if (sentAt !== undefined) this.shown.push(performance.now() - sentAt)
  }

  async #writeHistories(): Promise<void> {
    const [observer] = this.join([this.workspace.observer]) as [Device]
    await this.online([observer])
    for (const roomId of this.workspace.roomIds) {
      const messages: Seen[] = []
      for (let after = 0; ;) {
        const page = await patiently(() => observer.ask('message.page', { roomId, after, limit: 100 }))
        if (page === lost) throw new Error('the server went while its history was read')
        const rows = (page as { messages: Message[] }).messages
        if (rows.length === 0) break
        messages.push(...rows.map(seenOf))
        after = rows.at(-1)?.seq ?? after
      }
      this.log.write({ type: 'history', roomId, messages })
    }
    observer.stop()
  }
}

/** Asks again where the server says "later": many rooms are more than one person may read at once. */
async function patiently(question: () => Promise<unknown>): Promise<unknown> {
  for (;;) {
    try {
      return await question()
    } catch (error) {
      if (!(error instanceof Refusal) || error.retryAfter === undefined) throw error
      await wait(error.retryAfter * 1000)
    }
  }
}
