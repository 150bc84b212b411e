/** How often each of a few known things happened. */
export class Tally {
  readonly #times = new Map<string, number>()

  add(name: string): void {
    this.#times.set(name, (this.#times.get(name) ?? 0) + 1)
  }

  of(name: string): number {
    return this.#times.get(name) ?? 0
  }

  [Symbol.iterator](): IterableIterator<[name: string, times: number]> {
    return this.#times[Symbol.iterator]()
  }
}

/** What happened in this process so far. Plain numbers: the hot path counts, and whoever asks for the metrics reads. */
export const counts = {
  /** To chat sockets: system calls, and what they carried. */
  writes: 0,
  frames: 0,
  bytes: 0,
  commands: new Tally(),
  queries: new Tally(),
  /** By code, whatever door. */
  refusals: new Tally(),
  /** Goodbyes that were said to a chat socket, by code. */
  goodbyes: new Tally(),
  /** How sockets ended, by the code both sides know. */
  endings: new Tally(),
}
