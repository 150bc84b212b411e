import type { Clock } from '../lib/clock.ts'
import { done, offline, refused, type Result } from '../lib/result.ts'
import { Answered } from './answered.ts'
import { memoryDisk, type Disk } from './disk.ts'
import { Found } from './found.ts'
import type { OutboxEvents } from './outboxEvents.ts'
import type { Kept } from './outboxStore.ts'
import type { News } from './peers.ts'
import { isQuiet, madeBy, supersedes, type Queued } from './queued.ts'
import type { Requests } from './requests.ts'
import { Sender } from './sender.ts'
import { isRefused, keptOf, Waiting, type Entry, type Standing } from './waiting.ts'

export interface OutboxParts {
  requests: Requests
  clock: Clock
  random: () => number
  events: OutboxEvents
}

/** What came after it says the same, or better. */
const needless = done(null)

/**
 * Commands wait here until they were answered, and are repeated, with the same ids, when an answer was lost. All tabs of
 * a person hold the same, in memory and on disk; the one whose turn it is sends.
 */
export class Outbox {
  readonly #clock: Clock
  readonly #events: OutboxEvents
  readonly #waiting = new Waiting()
  readonly #sender: Sender
  readonly #answered: Answered
  readonly #found = new Found()
  #disk: Disk = memoryDisk()
  #rows: Promise<unknown> = Promise.resolve()
  #turns = 0
  /** What ended while the disk was being read, for each time it is. */
  readonly #loads = new Set<Set<string>>()

  constructor({ events, ...parts }: OutboxParts) {
    this.#clock = parts.clock
    this.#events = events
    this.#answered = new Answered(() => this.#disk, events)
    this.#sender = new Sender({
      ...parts,
      waiting: this.#waiting,
      stands: (entry, standing) => this.#stand(entry, standing),
      ended: (entry, result) => this.#end(entry, result),
      takeTurn: () => this.#disk.turn.take(),
    })
  }

  /** Whatever waits, waits on this disk from now on, together with what waits there already: shown when `rows` are. */
  async begin(disk: Disk, rows: Promise<unknown> = Promise.resolve()): Promise<void> {
    this.#disk = disk
    this.#rows = rows
    for (const entry of this.#waiting.all) disk.outbox.keep(keptOf(entry))
    disk.peers.listen((news) => disk === this.#disk && this.#heard(news))
    disk.turn.begin((isOurs) => disk === this.#disk && void this.#turned(isOurs))
    await this.#load((kept) => this.#answered.show(kept))
  }

  /** The promise settles with the server's word, whenever that comes, or when the command is discarded. */
  add(command: Queued): Promise<Result> {
    this.#supersede(command)
    return new Promise((settle) => {
      const at = this.#waiting.lastPlace(this.#clock.now())
      this.#put({ command, at }, { isOwn: true, settle })
      this.#changed(command.id)
    })
  }

  /** Once more, perhaps with something changed, as if it were new: what was said meanwhile stays before it. */
  retry(id: string, changes: object = {}): void {
    const entry = this.#waiting.get(id)
    if (!entry || !isRefused(entry)) return
    const { command } = entry
    this.#reword(entry, { ...command, data: { ...command.data, ...changes } } as Queued)
    this.#waiting.move(entry, this.#waiting.lastPlace(this.#clock.now()))
    this.#become(entry, 'waiting')
    this.#changed(id)
  }

  /** What is on its way cannot be called back. With a room goes what waits for it. */
  discard(id: string): void {
    const entry = this.#waiting.get(id)
    if (!entry || entry.standing === 'sending') return
    for (const each of this.#waiting.within(madeBy(entry.command))) this.#end(each, null)
    this.#end(entry, null)
    this.#look()
  }

  /** Everything that came of what was done is here. */
  online(): void {
    this.#answered.caughtUp()
    this.#sender.online()
  }

  offline(): void {
    this.#sender.offline()
  }

  /** The person is gone, and what they wanted with them. */
  clear(): void {
    this.#disk = memoryDisk()
    this.#turns += 1
    this.#answered.clear()
    this.#sender.stop()
    const left = this.#waiting.all
    this.#waiting.clear()
    this.#found.clear()
    for (const entry of left) entry.settle(offline())
    this.#events.waiting(0)
  }

  /** Who had the turn before may have left more than was heard of here. */
  async #turned(isOurs: boolean): Promise<void> {
    const turn = (this.#turns += 1)
    if (!isOurs) return this.#sender.othersTurn()
    await this.#load()
    if (turn === this.#turns) this.#sender.ourTurn()
  }

  async #load(each: (kept: readonly Kept[]) => void = () => {}): Promise<void> {
    const disk = this.#disk
    const before = this.#waiting.all
    const ended = new Set<string>()
    this.#loads.add(ended)
    const [kept] = await Promise.all([disk.outbox.load(), this.#rows])
    this.#loads.delete(ended)
    if (!kept || disk !== this.#disk) return
    for (const { command, answer } of kept) if (answer) this.#follow(command, answer.data)
    this.#reconcile(before, kept, ended)
    each(kept)
    this.#look()
  }

  /** What was here and does not wait on the disk has ended, unless this tab itself could not write it down. */
  #reconcile(before: readonly Entry[], kept: readonly Kept[], ended: ReadonlySet<string>): void {
    const open = kept.filter(({ answer }) => !answer)
    const ids = new Set(open.map(({ command }) => command.id))
    for (const entry of before) if (!entry.isOwn && !ids.has(entry.command.id)) this.#drop(entry, null)
    for (const each of open) if (!this.#waiting.get(each.command.id) && !ended.has(each.command.id)) this.#put(each)
  }

  #put(
    { command: said, at, refused = null }: Pick<Kept, 'command' | 'at'> & Partial<Kept>,
    { isOwn = false, settle = () => {} }: Partial<Entry> = {},
  ): Entry {
    const command = this.#found.inPlace(said)
    const standing: Standing = refused ? { refused } : 'waiting'
    const entry = { command, at, standing, isOnWire: false, putOff: 0, restsUntil: 0, isOwn, settle }
    this.#waiting.put(entry)
    this.#events.added(command)
    if (refused) this.#events.stands(command, standing)
    return entry
  }

  /** Kept and told in the same task. The tab somebody speaks in takes the turn, if it can send: they are here. */
  #changed(id: string): void {
    const entry = this.#waiting.get(id)
    if (!entry) return
    const takesTurn = !isQuiet(entry.command) && this.#sender.isOnline && !this.#sender.isOurTurn
    this.#keep(entry, takesTurn)
    if (takesTurn) this.#disk.turn.take()
    this.#look()
  }

  #keep(entry: Entry, takesTurn = false): void {
    this.#disk.outbox.keep(keptOf(entry))
    this.#tell(entry, takesTurn)
  }

  #tell(entry: Entry, takesTurn = false): void {
    const { standing, restsUntil } = entry
    this.#disk.peers.tell({ kind: 'stands', kept: keptOf(entry), standing, restsUntil, takesTurn })
  }

  #heard(news: News): void {
    if (news.kind === 'stands') {
      if (news.takesTurn) this.#sender.othersTurn()
      this.#heardStanding(news)
    } else {
      this.#noteEnd(news.id)
      const entry = this.#waiting.get(news.id)
      if (entry) this.#drop(entry, news.result)
    }
    this.#sender.heard()
    this.#look()
  }

  #heardStanding({ kept, standing, restsUntil }: Extract<News, { kind: 'stands' }>): void {
    const known = this.#waiting.get(kept.command.id)
    // What we send ourselves we know better.
    if (known && this.#sender.isOurTurn) return
    const entry = known ?? this.#put(kept)
    this.#reword(entry, kept.command)
    this.#waiting.move(entry, kept.at)
    entry.restsUntil = restsUntil
    if (entry.standing !== standing) this.#become(entry, standing)
  }

  /** The same wish, said otherwise. */
  #reword(entry: Entry, said: Queued): void {
    const command = this.#found.inPlace(said)
    if (JSON.stringify(command) === JSON.stringify(entry.command)) return
    entry.command = command
    this.#events.discarded(command)
    this.#events.added(command)
    this.#events.stands(command, entry.standing)
  }

  /** Somebody opened the conversation before: what waits for it goes there, and whatever else is still said for it. */
  #follow(command: Queued, answer: unknown): void {
    for (const entry of this.#waiting.within(this.#found.learn(command, answer))) {
      this.#reword(entry, entry.command)
      if (entry.isOwn || this.#sender.isOurTurn) this.#keep(entry)
    }
  }

  #supersede(command: Queued): void {
    for (const entry of this.#waiting.all)
      if (supersedes(command, entry.command) && entry.standing !== 'sending') this.#end(entry, needless)
  }

  #stand(entry: Entry, standing: Standing): void {
    this.#become(entry, standing)
    if (isRefused(entry)) this.#keep(entry)
    else this.#tell(entry)
    this.#count()
  }

  #become(entry: Entry, standing: Standing): void {
    entry.standing = standing
    this.#events.stands(entry.command, standing)
    if (typeof standing === 'object') entry.settle(refused(standing.refused))
  }

  /** Everywhere: on disk, in the other tabs, and here. */
  #end(entry: Entry, result: Result | null): void {
    const { command } = entry
    const { id } = command
    this.#noteEnd(id)
    if (result?.ok && result !== needless && !isQuiet(command)) this.#answered.put(keptOf(entry), result.data)
    else this.#disk.outbox.forget(id)
    if (result && !result.ok && !isQuiet(command)) this.#events.refused(command, result.refusal)
    this.#disk.peers.tell({ kind: 'gone', id, result })
    this.#drop(entry, result)
  }

  #noteEnd(id: string): void {
    for (const ended of this.#loads) ended.add(id)
  }

  #drop(entry: Entry, result: Result | null): void {
    this.#waiting.delete(entry)
    entry.settle(result ?? offline())
    if (result?.ok) {
      this.#events.accepted(entry.command, result.data)
      this.#follow(entry.command, result.data)
    } else this.#events.discarded(entry.command)
    this.#count()
  }

  /** What waits has changed. */
  #look(): void {
    this.#count()
    this.#sender.pump()
  }

  #count(): void {
    this.#events.waiting(this.#waiting.coming.filter(({ command }) => !isQuiet(command)).length)
  }
}
