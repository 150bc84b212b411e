import type { Draft } from '@duplex/protocol/entities'
import { SvelteMap } from 'svelte/reactivity'
import type { Clock } from '../lib/clock.ts'
import { recall, remember } from '../lib/storage.ts'

/** Where something is written: in a room, or in a thread of it. */
export interface Place {
  roomId: string
  threadId: string | null
}
/** A room's own, or a thread's: the id of what is written into. */
export const placeId = ({ roomId, threadId }: Place): string => threadId ?? roomId

interface Typed extends Place {
  text: string
  /** When (ms since 1970). */
  at: number
  /** Only here; wished for; or the server has it, and its row is here or about to be. */
  standing: 'typed' | 'wished' | 'kept'
}

const name = 'drafts'
/** Written down after a pause in typing, not at every key (ms). */
const pause = 300

/**
 * What was begun and not sent. It is a row of one's own stream, the same on all devices; what was typed here since comes
 * first, and stays on this device until the row says the same.
 */
export class Drafts {
  readonly #typed = new SvelteMap<string, Typed>(stored().map((typed) => [placeId(typed), typed]))
  readonly #rowOf: (place: string) => Draft | undefined
  readonly #rows: () => Iterable<Draft>
  readonly #clock: Clock
  #cancel: (() => void) | null = null

  constructor(clock: Clock, rowOf: (place: string) => Draft | undefined, rows: () => Iterable<Draft>) {
    this.#clock = clock
    this.#rowOf = rowOf
    this.#rows = rows
  }

  /** Of a room, or (by the message it began with) of a thread. */
  get(place: string): string {
    return this.#typed.get(place)?.text ?? this.#rowOf(place)?.text ?? ''
  }

  isBegun(place: string): boolean {
    return this.get(place).trim() !== ''
  }

  /** Rooms in which, or in a thread of which, something is begun. */
  readonly rooms: readonly string[] = $derived.by(() =>
    [...this.#rows(), ...this.#typed.values()]
      .filter((begun) => this.isBegun(placeId(begun)))
      .map(({ roomId }) => roomId),
  )

  set({ roomId, threadId }: Place, text: string): void {
    this.#typed.set(placeId({ roomId, threadId }), { roomId, threadId, text, at: Date.now(), standing: 'typed' })
    this.#cancel?.()
    this.#cancel = this.#clock.after(pause, () => this.keep())
  }

  /** What was typed in a room that is not to be belongs into another, after what is begun there; or nowhere (null). */
  move(from: string, to: string | null): void {
    const text = this.get(from)
    this.#forget(from)
    if (to !== null && text !== '')
      this.set({ roomId: to, threadId: null }, [this.get(to), text].filter(Boolean).join('\n'))
  }

  /** What was typed and nobody else has heard of. */
  get unsaid(): Typed[] {
    return [...this.#typed.values()].filter(({ standing }) => standing === 'typed')
  }

  /** What has become of a text that was typed; of one that was overtaken by another, nothing. */
  become(place: string, text: string, standing: 'wished' | 'kept'): void {
    const typed = this.#typed.get(place)
    if (typed?.text !== text) return
    this.#typed.set(place, { ...typed, standing })
    this.settle()
  }

  /** Rows have come: where they say what was typed, they are what counts from now on. */
  settle(): void {
    for (const [place, { text, standing }] of [...this.#typed])
      if (standing === 'kept' && (this.#rowOf(place)?.text ?? '') === text) this.#forget(place)
  }

  /** Everything is here: what was left behind on this device gives way to what was written later on another. */
  reconcile(): void {
    for (const [place, { at }] of [...this.#typed])
      if (Date.parse(this.#rowOf(place)?.updatedAt ?? '') > at) this.#forget(place)
  }

  /** Writes them down now, as when the page is about to go. */
  keep(): void {
    if (!this.#cancel) return
    this.#cancel()
    this.#cancel = null
    remember(name, JSON.stringify([...this.#typed.values()].filter(({ standing }) => standing !== 'kept')))
  }

  clear(): void {
    this.#cancel?.()
    this.#cancel = null
    this.#typed.clear()
  }

  #forget(place: string): void {
    this.#typed.delete(place)
    this.#cancel ??= this.#clock.after(pause, () => this.keep())
  }
}

const isTyped = (entry: unknown): entry is Typed => {
  const { roomId, threadId, text, at } = (entry ?? {}) as Partial<Typed>
  const isPlace = typeof roomId === 'string' && (threadId === null || typeof threadId === 'string')
  return isPlace && typeof text === 'string' && typeof at === 'number'
}

function stored(): Typed[] {
  try {
    const entries: unknown = JSON.parse(recall(name) ?? '[]')
    return Array.isArray(entries)
      ? entries.filter(isTyped).map((typed) => ({ ...typed, standing: 'typed' as const }))
      : []
  } catch {
    return []
  }
}
