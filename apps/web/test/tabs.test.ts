import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { refused } from '../src/lib/result.ts'
import type { Kept } from '../src/sync/outboxStore.ts'
import { TestBrowser } from './support/browser.ts'
import { HandClock } from './support/clock.ts'
import { hall } from './support/rows.ts'
import { Tab } from './support/tab.ts'

const clock = new HandClock()
let browser: TestBrowser
let tabs: Tab[]

const open = (): Tab => {
  const tab = new Tab(browser, clock)
  tabs.push(tab)
  return tab
}

/** On its way to the disk, and nothing more. */
async function leftBy({ disk }: Tab): Promise<Kept> {
  const id = uuidv7()
  const command = { id, name: 'message.send' as const, data: { id, roomId: hall, text: 'left behind' }, line: hall }
  const kept = { command, at: 1, refused: null, answer: null }
  disk.outbox.keep(kept)
  await browser.work()
  return kept
}

beforeEach(() => {
  browser = new TestBrowser(() => clock)
  tabs = []
})
afterEach(() => tabs.forEach(({ disk }) => disk.close()))

describe('two tabs of Ann', () => {
  it('show what waits, whichever of them she wrote it in, and what became of it', async () => {
    const [one, two] = [open(), open()]
    void one.says('from the first')
    const answer = two.says('from the second')
    await vi.waitFor(() => expect(tabs.map(({ texts }) => texts.length)).toEqual([2, 2]))
    expect(one.waiting).toBe(2)
    await browser.work()
    for (const tab of tabs) tab.outbox.online()
    await one.isSaying('from the first')
    one.hears()
    await one.isSaying('from the second')
    one.hears(refused({ code: 'message.empty', message: '' }))
    await vi.waitFor(() => expect(two.texts).toEqual(['from the second']))
    expect([...two.shown.values()][0]?.standing).toMatchObject({ refused: { code: 'message.empty' } })
    expect(await answer).toMatchObject({ ok: false })
    expect(two.waiting).toBe(0)
    expect(two.sent).toHaveLength(0)
  })

  it('send each message once: the one she writes in does it', async () => {
    const [one, two] = [open(), open()]
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
    const [one, two] = [open(), open()]
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

  it('send at once where the other one holds the turn and has no line', async () => {
    const [one, two] = [open(), open()]
    await browser.work()
    two.outbox.online()
    void two.says('here')
    await two.isSaying('here')
    expect(one.sent).toHaveLength(0)
  })

  it('do not wait for ever for one that took the turn and died', async () => {
    const [one, two] = [open(), open()]
    one.outbox.online()
    two.outbox.online()
    const kept = await leftBy(two)
    two.disk.peers.tell({ kind: 'stands', kept, standing: 'waiting', restsUntil: 0, takesTurn: true })
    await vi.waitFor(() => expect(one.texts).toHaveLength(1))
    expect(one.sent).toHaveLength(0)
    clock.pass(3_000)
    await one.isSaying('left behind')
  })

  it('do not wait for ever for one that is asleep', async () => {
    const [one, two] = [open(), open()]
    two.outbox.online()
    void one.says('said in a tab without a line')
    await vi.waitFor(() => expect(two.texts).toHaveLength(1))
    await browser.work()
    clock.pass(3_000)
    await two.isSaying('said in a tab without a line')
  })

  it('can give up and try again what the other one wrote', async () => {
    const [one, two] = [open(), open()]
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
    const one = open()
    one.outbox.online()
    void one.says('refused')
    await one.isSaying('refused')
    one.hears(refused({ code: 'message.empty', message: '' }))
    one.outbox.offline()
    for (const text of ['first', 'second', 'third']) void one.says(text)
    await browser.work()
    one.disk.close()
    const two = open()
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
    expect((await open().disk.outbox.load())?.map(({ command }) => command.name)).toEqual(['message.send'])
  })

  it('is on its way to the disk in the very task in which Enter was pressed', async () => {
    const one = open()
    await browser.work()
    void one.says('the page dies now')
    one.disk.close()
    const two = open()
    await vi.waitFor(() => expect(two.texts).toEqual(['the page dies now']))
  })

  it('waits in memory where the browser has no database', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('private', 'SecurityError')
      },
    } as unknown as IDBFactory
    const one = open()
    one.outbox.online()
    const answer = one.says('all the same')
    await one.isSaying('all the same')
    one.hears()
    expect(await answer).toMatchObject({ ok: true })
  })
})
