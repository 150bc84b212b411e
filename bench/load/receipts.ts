import { marksIn } from './marks.ts'

/** A frame with messages in it, as the first member of the room to get it got it. */
interface Frame {
  bytes: Buffer
  numbers: number[]
}

/** What one member of a room got. */
export interface Receiver {
  room: Room
  /** So many frames of the room's log it got, each in its place and equal to the byte. */
  place: number
  /** From the first frame that differed: its own count by message number. */
  strays: Map<number, number> | null
}

export interface Verdict {
  deliveries: number
  lost: number
  doubled: number
  wrongRoom: number
}

/**
 * What was said in a room, and the frames it arrived in. All members of a room usually get the same frames, so a frame
 * is read once and compared with what the others get: every delivery is checked, at the price of a memcmp per frame.
 */
export class Room {
  readonly index: number
  readonly log: Frame[] = []
  readonly receivers: Receiver[] = []
  /** Numbers of messages that were said: 1 to here. */
  said = 0
  wrongRoom = 0

  constructor(index: number) {
    this.index = index
  }

  join(): Receiver {
    const receiver: Receiver = { room: this, place: 0, strays: null }
    this.receivers.push(receiver)
    return receiver
  }

  /** The numbers of the messages in a frame that a member got. */
  take(receiver: Receiver, bytes: Buffer, from: number, to: number): readonly number[] {
    const known = this.log[receiver.place]
    if (known?.bytes.length === to - from && bytes.compare(known.bytes, 0, to - from, from, to) === 0) {
      receiver.place++
      return known.numbers
    }
    const marks = marksIn(bytes.subarray(from, to))
    if (marks.length === 0) return none
    this.wrongRoom += marks.filter(({ room }) => room !== this.index).length
    const numbers = marks.filter(({ room }) => room === this.index).map(({ number }) => number)
    if (!known && !receiver.strays) {
      this.log.push({ bytes: Buffer.from(bytes.subarray(from, to)), numbers })
      receiver.place++
    } else {
      const strays = (receiver.strays ??= new Map<number, number>())
      for (const number of numbers) strays.set(number, (strays.get(number) ?? 0) + 1)
    }
    return numbers
  }

  /** How often each number reached this member. */
  #counts(receiver: Receiver): Uint8Array {
    const counts = new Uint8Array(this.said + 1)
    for (const { numbers } of this.log.slice(0, receiver.place)) for (const number of numbers) counts[number]!++
    for (const [number, count] of receiver.strays ?? []) counts[number]! += count
    return counts
  }

  hasAll(receiver: Receiver): boolean {
    return this.#counts(receiver)
      .subarray(1)
      .every((count) => count > 0)
  }

  verdict(): Verdict {
    const sum: Verdict = { deliveries: 0, lost: 0, doubled: 0, wrongRoom: this.wrongRoom }
    /** Members who got the whole log and nothing else need counting once. */
    const known = new Map<number, Uint8Array>()
    for (const receiver of this.receivers) {
      const counts = (receiver.strays ? undefined : known.get(receiver.place)) ?? this.#counts(receiver)
      if (!receiver.strays) known.set(receiver.place, counts)
      for (let number = 1; number <= this.said; number++) {
        const count = counts[number] as number
        sum.deliveries += count
        if (count === 0) sum.lost++
        if (count > 1) sum.doubled++
      }
    }
    return sum
  }
}

const none: readonly number[] = []
