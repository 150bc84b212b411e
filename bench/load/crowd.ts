import { Room, type Receiver, type Verdict } from './receipts.ts'
import { dialects, type Dialect, type DialectName, type Member } from './dialects.ts'
import { textOf } from './marks.ts'
import { WebSocketClient, type Listener } from './webSocket.ts'

export interface CrowdPlan {
  port: number
  dialect: DialectName
  members: Member[]
}

/** How many handshakes are under way at once. */
const atOnce = 64
/** Production lets an address open so many. */
const perAddress = 100

const addressOf = (index: number): string => {
  const block = Math.floor(index / perAddress) + 2
  return `127.0.${block >> 8}.${block & 0xff}`
}

/** One connection: what it hears goes into its room's books. */
export class Visitor implements Listener {
  readonly member: Member
  readonly receiver: Receiver
  readonly #crowd: Crowd
  readonly #entered = Promise.withResolvers<void>()
  readonly #client: WebSocketClient
  #isIn = false
  /** The message it sent and has no answer to. */
  #awaiting = 0
  /** Called when its message was taken. */
  onAnswer: (number: number) => void = () => {}

  constructor(crowd: Crowd, member: Member, index: number, receiver: Receiver) {
    this.#crowd = crowd
    this.member = member
    this.receiver = receiver
    const { path, headers } = crowd.dialect
    this.#client = new WebSocketClient(
      { port: crowd.port, path, headers: headers(member), localAddress: addressOf(index) },
      this,
    )
  }

  get entered(): Promise<void> {
    return this.#entered.promise
  }

  send(length: number): number {
    const number = ++this.receiver.room.said
    this.#awaiting = number
    this.#client.send(this.#crowd.dialect.message(this.member, textOf(this.receiver.room.index, number, length)))
    return number
  }

  drop(): void {
    this.#client.drop()
  }

  opened(): void {
    this.#enter(null)
  }

  said(bytes: Buffer, frame: number, start: number, end: number): void {
    const numbers = this.receiver.room.take(this.receiver, bytes, frame, end)
    this.#crowd.deliveries += numbers.length
    if (numbers.length > 0) {
      this.#crowd.onDelivery?.(numbers)
      if (!this.#crowd.dialect.isAnswer && numbers.includes(this.#awaiting)) this.#answered()
    } else if (!this.#isIn) this.#enter(bytes.toString('utf8', start, end))
    else if (this.#awaiting > 0 && this.#crowd.dialect.isAnswer?.(bytes, start)) this.#answered()
    else this.#control(bytes.toString('utf8', start, end))
  }

  closed(): void {
    if (!this.#isIn) this.#entered.reject(new Error('a socket closed before it was in its room'))
    this.#crowd.open--
  }

  #enter(heard: string | null): void {
    if (!this.#crowd.dialect.enter(this.member, heard, (text) => this.#client.send(text))) return
    this.#isIn = true
    this.#crowd.open++
    this.#entered.resolve()
  }

  #answered(): void {
    const number = this.#awaiting
    this.#awaiting = 0
    this.onAnswer(number)
  }

  #control(text: string): void {
    const answer = this.#crowd.dialect.control(text)
    if (answer !== null) this.#client.send(answer)
  }
}

/** Everybody who is connected to one server. */
export class Crowd {
  readonly port: number
  readonly dialect: Dialect
  readonly rooms = new Map<number, Room>()
  visitors: Visitor[] = []
  deliveries = 0
  open = 0
  onDelivery: ((numbers: readonly number[]) => void) | null = null

  private constructor({ port, dialect }: CrowdPlan) {
    this.port = port
    this.dialect = dialects[dialect]
  }

  /** Resolves when all of them are in their rooms. */
  static async gather(plan: CrowdPlan): Promise<Crowd> {
    const crowd = new Crowd(plan)
    const waiting = plan.members.entries()
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (const [index, member] of waiting) await crowd.admit(member, index).entered
      }),
    )
    return crowd
  }

  admit(member: Member, index: number): Visitor {
    const room = this.rooms.get(member.room) ?? new Room(member.room)
    this.rooms.set(member.room, room)
    const visitor = new Visitor(this, member, index, room.join())
    this.visitors.push(visitor)
    return visitor
  }

  /** Everything said has reached everybody, or nothing arrives any more. */
  async settle(): Promise<void> {
    for (;;) {
      const before = this.deliveries
      await new Promise((resolve) => setTimeout(resolve, 300))
      if (this.deliveries === before) return
    }
  }

  verdict(): Verdict {
    const sum: Verdict = { deliveries: 0, lost: 0, doubled: 0, wrongRoom: 0 }
    for (const room of this.rooms.values()) {
      const verdict = room.verdict()
      for (const key of Object.keys(sum) as (keyof Verdict)[]) sum[key] += verdict[key]
    }
    return sum
  }

  disperse(): void {
    for (const visitor of this.visitors) visitor.drop()
  }
}
