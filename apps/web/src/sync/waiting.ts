import { byCode } from '../lib/order.ts'
import type { Problem, Result } from '../lib/result.ts'
import type { Kept } from './outboxStore.ts'
import { madeBy, roomOf, type Queued } from './queued.ts'

/** On the wire; not yet there; or answered with no. */
export type Standing = 'sending' | 'waiting' | { refused: Problem }

export interface Entry {
  command: Queued
  /** Its place: lower numbers go first. */
  at: number
  standing: Standing
  /** On this tab's own line. */
  isOnWire: boolean
  /** Said "later" so often. */
  putOff: number
  /** The pause after "later" lasts until then (ms since 1970). */
  restsUntil: number
  /** Somebody in this tab wants it; otherwise it was heard of. */
  isOwn: boolean
  settle: (result: Result) => void
}

export const isRefused = ({ standing }: Entry): boolean => typeof standing === 'object'
export const keptOf = ({ command, at, standing }: Entry): Kept => ({
  command,
  at,
  refused: typeof standing === 'object' ? standing.refused : null,
  answer: null,
})

/** What waits, in the order in which it goes out. */
export class Waiting {
  #entries = new Map<string, Entry>()
  #lastAt = 0

  get all(): Entry[] {
    return [...this.#entries.values()]
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id)
  }

  put(entry: Entry): void {
    this.#entries.set(entry.command.id, entry)
    if (entry.at > this.#lastAt) this.#lastAt = entry.at
    else this.#sort()
  }

  move(entry: Entry, at: number): void {
    if (entry.at === at) return
    this.delete(entry)
    entry.at = at
    this.put(entry)
  }

  delete({ command: { id } }: Entry): void {
    this.#entries.delete(id)
  }

  clear(): void {
    this.#entries.clear()
  }

  /** Behind everything else, also where the clock was turned back. */
  lastPlace(now: number): number {
    return Math.max(now, this.#lastAt + 1)
  }

  /** What is about a room that waits itself. */
  within(roomId: string | null): Entry[] {
    return roomId === null ? [] : this.all.filter(({ command }) => roomOf(command) === roomId)
  }

  /** What goes out by itself, sooner or later: neither refused, nor about a room that is. */
  get coming(): Entry[] {
    const refused = this.#rooms(isRefused)
    return this.all.filter((entry) => !isRefused(entry) && !refused.has(roomOf(entry.command)))
  }

  /** The first of every line: what is refused holds up nobody, but what is about a room waits until it is there. */
  firsts(): Entry[] {
    const rooms = this.#rooms(() => true)
    const firsts = new Map<string, Entry>()
    for (const entry of this.#entries.values()) {
      const { command } = entry
      const mayGo = !isRefused(entry) && !rooms.has(roomOf(command))
      if (mayGo && !firsts.has(command.line)) firsts.set(command.line, entry)
    }
    return [...firsts.values()]
  }

  /** Those that are not there yet. */
  #rooms(which: (entry: Entry) => boolean): Set<string | null> {
    const rooms = new Set(this.all.filter(which).map(({ command }) => madeBy(command)))
    rooms.delete(null)
    return rooms
  }

  #sort(): void {
    // In two tabs at the same moment: ids tell who was first.
    const sorted = this.all.sort((a, b) => a.at - b.at || byCode(a.command.id, b.command.id))
    this.#entries = new Map(sorted.map((entry) => [entry.command.id, entry]))
  }
}
