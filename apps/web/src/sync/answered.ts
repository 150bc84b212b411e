import type { CopyStore } from './copyStore.ts'
import type { OutboxEvents } from './outboxEvents.ts'
import type { Kept, OutboxStore } from './outboxStore.ts'

interface Disk {
  outbox: OutboxStore
  copy: CopyStore
}

/**
 * What was answered stays on the disk until what came of it is kept as well: a page that died in between would have
 * neither the wish nor its effect to show.
 */
export class Answered {
  readonly #disk: () => Disk
  readonly #events: Pick<OutboxEvents, 'added' | 'accepted'>
  /** Of an earlier page, which did not live to see what came of it. */
  #left: string[] = []

  constructor(disk: () => Disk, events: Pick<OutboxEvents, 'added' | 'accepted'>) {
    this.#disk = disk
    this.#events = events
  }

  put(kept: Kept, data: unknown): void {
    this.#disk().outbox.keep({ ...kept, answer: { data } })
    void this.#forget(kept.command.id)
  }

  /** In a new page. */
  show(all: readonly Kept[]): void {
    for (const { command, answer } of all) {
      if (!answer) continue
      this.#left.push(command.id)
      this.#events.added(command)
      this.#events.accepted(command, answer.data)
    }
  }

  /** Everything that came of it is here. */
  caughtUp(): void {
    for (const id of this.#left.splice(0)) void this.#forget(id)
  }

  clear(): void {
    this.#left = []
  }

  async #forget(id: string): Promise<void> {
    const { outbox, copy } = this.#disk()
    await copy.written()
    outbox.forget(id)
  }
}
