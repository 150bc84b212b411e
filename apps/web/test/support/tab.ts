import { uuidv7 } from 'uuidv7'
import { expect, vi } from 'vitest'
import type { Clock } from '../../src/lib/clock.ts'
import { done, type Result } from '../../src/lib/result.ts'
import type { Disk } from '../../src/sync/disk.ts'
import { Outbox } from '../../src/sync/outbox.ts'
import type { Queued } from '../../src/sync/queued.ts'
import { Requests } from '../../src/sync/requests.ts'
import type { Standing } from '../../src/sync/waiting.ts'
import type { TestBrowser } from './browser.ts'
import { ann, hall } from './rows.ts'

interface Sent {
  id: number
  type: string
  data: { id: string; text: string; name?: string; roomId?: string }
}

/** One tab: its outbox, what it shows of it, and its line to the server. */
export class Tab {
  readonly shown = new Map<string, { text: string; standing: Standing }>()
  readonly sent: Sent[] = []
  readonly outbox: Outbox
  readonly disk: Disk
  waiting = 0
  readonly #requests: Requests

  constructor(browser: TestBrowser, clock: Clock) {
    const { shown } = this
    this.disk = browser.open(ann)
    const requests = new Requests((frame) => this.sent.push(frame as Sent) > 0, clock)
    this.#requests = requests
    const events = {
      added: ({ id, data }: Queued) => shown.set(id, { text: 'text' in data ? data.text : '', standing: 'waiting' }),
      stands: ({ id }: Queued, standing: Standing) => shown.set(id, { text: this.textOf(id), standing }),
      accepted: ({ id }: Queued) => shown.delete(id),
      refused: () => {},
      discarded: ({ id }: Queued) => shown.delete(id),
      waiting: (count: number) => (this.waiting = count),
    }
    this.outbox = new Outbox({ requests, clock, random: () => 0, events })
    void this.outbox.begin(this.disk)
  }

  get texts(): string[] {
    return [...this.shown.values()].map(({ text }) => text)
  }
  get sentTexts(): string[] {
    return this.sent.map(({ data }) => data.text)
  }

  says(text: string, roomId = hall): Promise<Result> {
    const id = uuidv7()
    return this.outbox.add({ id, name: 'message.send', data: { id, roomId, text }, line: roomId })
  }

  /** The server has answered what was sent last. */
  hears(result: Result = done({ seq: 1 })): void {
    this.#requests.answered(this.sent.at(-1)?.id ?? 0, result)
  }

  /** The line goes before anything was answered. */
  loses(): void {
    this.outbox.offline()
    this.#requests.lost()
  }

  textOf(id: string): string {
    return this.shown.get(id)?.text ?? ''
  }

  isSaying(text: string): Promise<void> {
    return vi.waitFor(() => expect(this.sentTexts.at(-1)).toBe(text))
  }
}
