import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { done, refused, type Result } from '../src/lib/result.ts'
import { Outbox } from '../src/sync/outbox.ts'
import type { Queued } from '../src/sync/outboxStore.ts'
import { Requests } from '../src/sync/requests.ts'
import type { Standing } from '../src/sync/waiting.ts'
import { TestBrowser } from './support/browser.ts'
import { HandClock } from './support/clock.ts'
import { ann, hall } from './support/rows.ts'

const clock = new HandClock()
let browser: TestBrowser
let tabs: Tab[]

/** One tab: its outbox, what it shows of it, and its line to the server. */
class Tab {
  readonly shown = new Map<string, { text: string; standing: Standing }>()
  readonly sent: { id: number; data: { id: string; text: string } }[] = []
  readonly requests = new Requests((frame) => this.sent.push(frame as Tab['sent'][number]) > 0, clock)
  readonly outbox: Outbox
  readonly disk = browser.open(ann)
  waiting = 0

  constructor() {
    const { requests, shown } = this
    const events = {
      added: ({ id, data }: Queued) =>
        shown.set(id, { text: 'text' in data ? data.text : '', standing: 'waiting' }),
      stands: ({ id }: Queued, standing: Standing) => shown.set(id, { text: this.textOf(id), standing }),
      accepted: ({ id }: Queued) => shown.delete(id),
      discarded: ({ id }: Queued) => shown.delete(id),
      waiting: (count: number) => (this.waiting = count),
    }
    this.outbox = new Outbox({ requests, clock, random: () => 0, events })
    void this.outbox.begin(this.disk)
    tabs.push(this)
  }

  get texts(): string[] {
    return [...this.shown.values()].map(({ text }) => text)
  }
  get sentTexts(): string[] {
    return this.sent.map(({ data }) => data.text)
  }

  says(text: string): Promise<Result> {
    const id = uuidv7()
    return this.outbox.add({ id, name: 'message.send', data: { id, roomId: hall, text }, line: hall })
  }

  /** The server has answered what was sent last. */
  hears(result: Result = done({ seq: 1 })): void {
    this.requests.answered(this.sent.at(-1)?.id ?? 0, result)
  }

  textOf(id: string): string {
    return this.shown.get(id)?.text ?? ''
  }

  isSaying(text: string): Promise<void> {
    return vi.waitFor(() => expect(this.sentTexts.at(-1)).toBe(text))
  }
}

beforeEach(() => {
  browser = new TestBrowser(() => clock)
  tabs = []
})
afterEach(() => tabs.forEach(({ disk }) => disk.close()))

describe('two tabs of Ann', () => {
  it('show what waits, whichever of them she wrote it in, and what became of it', async () => {
    const [one, two] = [new Tab(), new Tab()]
    void one.says('from the first')
    const answer = two.says('from the second')
    await vi.waitFor(() => expect(tabs.map(({ texts }) => texts.length)).toEqual([2, 2]))
    expect(one.waiting).toBe(2)
    for (const tab of tabs) tab.outbox.online()
    await two.isSaying('from the first')
    two.hears()
    await two.isSaying('from the second')
    two.hears(refused({ code: 'message.empty', message: '' }))
    await vi.waitFor(() => expect(one.texts).toEqual(['from the second']))
    expect([...one.shown.values()][0]?.standing).toMatchObject({ refused: { code: 'message.empty' } })
    expect(await answer).toMatchObject({ ok: false })
    expect(one.waiting).toBe(0)
    expect(one.sent).toHaveLength(0)
  })

  it('send each message once: the one she writes in does it', async () => {
    const [one, two] = [new Tab(), new Tab()]
    for (const tab of tabs) tab.outbox.online()
    for (const [writer, text] of [
      [one, 'a'],
      [two, 'b'],
      [two, 'c'],
      [one, 'd'],
    ] as const) {
      const answer = writer.says(text)
      await writer.isSaying(text)
      writer.hears()
      expect(await answer).toMatchObject({ ok: true })
      await vi.waitFor(() => expect(tabs.flatMap(({ texts }) => texts)).toEqual([]))
    }
    expect(one.sentTexts).toEqual(['a', 'd'])
    expect(two.sentTexts).toEqual(['b', 'c'])
  })

  it('lose nothing when the one that sends is closed: the other goes on, in order', async () => {
    const [one, two] = [new Tab(), new Tab()]
    for (const tab of tabs) tab.outbox.online()
    for (const text of ['a', 'b', 'c']) void one.says(text)
    await one.isSaying('a')
    one.disk.close()
    for (const text of ['a', 'b', 'c']) {
      await two.isSaying(text)
      two.hears()
    }
    expect(two.sentTexts).toEqual(['a', 'b', 'c'])
  })

  it('do not wait for ever for one that is asleep', async () => {
    const [one, two] = [new Tab(), new Tab()]
    two.outbox.online()
    void one.says('said in a tab without a line')
    await vi.waitFor(() => expect(two.texts).toHaveLength(1))
    await browser.work()
    clock.pass(3_000)
    await two.isSaying('said in a tab without a line')
  })

  it('can give up and try again what the other one wrote', async () => {
    const [one, two] = [new Tab(), new Tab()]
    one.outbox.online()
    for (const text of ['a', 'b']) {
      void one.says(text)
      await one.isSaying(text)
      one.hears(refused({ code: 'auth.forbidden', message: '' }))
    }
    await vi.waitFor(() => expect(two.texts).toEqual(['a', 'b']))
    const [a, b] = [...two.shown.keys()]
    two.outbox.discard(a ?? '')
    two.outbox.online()
    two.outbox.retry(b ?? '')
    await two.isSaying('b')
    two.hears()
    await vi.waitFor(() => expect(one.texts).toEqual([]))
    expect(await two.disk.outbox.load()).toEqual([])
  })
})

describe('what Ann said and nobody has answered', () => {
  it('is there again in the next page, with its reason where it was refused, and goes out in order', async () => {
    const one = new Tab()
    one.outbox.online()
    void one.says('refused')
    await one.isSaying('refused')
    one.hears(refused({ code: 'message.empty', message: '' }))
    one.outbox.offline()
    for (const text of ['first', 'second', 'third']) void one.says(text)
    await browser.work()
    one.disk.close()
    const two = new Tab()
    await vi.waitFor(() => expect(two.texts).toEqual(['refused', 'first', 'second', 'third']))
    expect([...two.shown.values()][0]?.standing).toMatchObject({ refused: { code: 'message.empty' } })
    expect(two.waiting).toBe(3)
    two.outbox.online()
    for (const text of ['first', 'second', 'third']) {
      await two.isSaying(text)
      two.hears()
    }
    await browser.work()
    two.disk.close()
    expect((await new Tab().disk.outbox.load())?.map(({ command }) => command.name)).toEqual(['message.send'])
  })

  it('is on its way to the disk in the very task in which Enter was pressed', async () => {
    const one = new Tab()
    await browser.work()
    void one.says('the page dies now')
    one.disk.close()
    const two = new Tab()
    await vi.waitFor(() => expect(two.texts).toEqual(['the page dies now']))
  })

  it('waits in memory where the browser has no database', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('private', 'SecurityError')
      },
    } as unknown as IDBFactory
    const one = new Tab()
    one.outbox.online()
    const answer = one.says('all the same')
    await one.isSaying('all the same')
    one.hears()
    expect(await answer).toMatchObject({ ok: true })
  })
})
