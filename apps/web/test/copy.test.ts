import { roomStream, workspaceStream } from '@duplex/protocol/streams'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { edit, send } from '../src/actions/messages.ts'
import { eventsOf, sinkOf } from '../src/start.ts'
import { unreadOf } from '../src/state/rooms.ts'
import { keptMessages } from '../src/sync/copySteps.ts'
import type { CopyStore } from '../src/sync/copyStore.ts'
import { TestBrowser } from './support/browser.ts'
import { TestPage } from './support/page.ts'
import { ann, bob, hall, message } from './support/rows.ts'

let browser: TestBrowser
let page: TestPage
const yard = '00000000-0000-7000-8000-0000000000a2'
const bobSays = (text: string, room = hall) => page.house.say(room, { id: uuidv7(), authorId: bob, text })
const texts = (room = hall) => page.app.replica.window(room)?.messages.map(({ text }) => text)
const shown = () =>
  page.app.timelines.of(hall).items.flatMap((item) => (item.kind === 'message' ? item.message.text : []))
const written = async () => {
  page.client.keep()
  await browser.work()
}
const reopen = async () => {
  browser.crash()
  return page.reopen()
}

beforeEach(async () => {
  browser = new TestBrowser(() => page.clock)
  page = new TestPage(ann, { sinkOf, eventsOf }, { disks: browser })
  page.house.enter(hall)
  for (const text of ['one', 'two']) bobSays(text)
  await page.settle()
  await written()
})
afterEach(() => browser.crash())

describe('the copy on the disk', () => {
  it('is there before the server has said a word, and only the difference comes', async () => {
    expect(await reopen()).toBe(true)
    expect(texts()).toEqual(['one', 'two'])
    expect([page.app.replica.workspace?.name, page.app.replica.people.get(ann)?.name]).toEqual(['Lighthouse', 'Ann'])
    expect(unreadOf(page.app, hall)).toBe(2)
    const resets = page.received('reset').length
    bobSays('three')
    await page.settle()
    expect(texts()).toEqual(['one', 'two', 'three'])
    expect(page.received('reset')).toHaveLength(resets)
  })

  it('knows what changed and went, and is asked no more than it knows', async () => {
    page.house.change(page.house.messagesOf(hall)[0]!, 'one, he meant')
    page.house.change(page.house.messagesOf(hall)[1]!, null)
    page.house.read(hall, 2)
    await page.settle()
    await written()
    await reopen()
    expect(texts()).toEqual(['one, he meant', ''])
    expect(unreadOf(page.app, hall)).toBe(0)
    await page.settle()
    expect(page.sent('hello').at(-1)?.data.have).toEqual(page.house.versions)
  })

  it('is written down a second after something was said', async () => {
    bobSays('three')
    await page.settle()
    page.clock.pass(1_000)
    await browser.work()
    await reopen()
    expect(texts()).toEqual(['one', 'two', 'three'])
  })

  it('holds what Ann said, though the page died right after the answer', async () => {
    void send(hall, 'said and answered')
    await page.settle()
    await reopen()
    expect(shown()).toEqual(['one', 'two', 'said and answered'])
    await browser.work()
    await page.settle()
    expect(page.house.messagesOf(hall)).toHaveLength(3)
    expect(page.sent('message.send')).toHaveLength(1)
    expect(shown()).toEqual(['one', 'two', 'said and answered'])
  })

  it('holds what Ann was changing, on top', async () => {
    void send(hall, 'helo')
    await page.settle()
    page.wires.isReachable = false
    page.wires.current?.cut()
    const id = page.house.messagesOf(hall).at(-1)?.id ?? ''
    void edit(id, 'hello')
    await written()
    await reopen()
    expect(shown()).toEqual(['one', 'two', 'hello'])
    expect(page.app.timelines.of(hall).items.at(-1)).toMatchObject({ pending: 'waiting', mine: true })
  })

  it('forgets a room that Ann leaves', async () => {
    page.house.enter(yard)
    bobSays('in the yard', yard)
    await page.settle()
    page.house.leave(yard)
    await page.settle()
    await written()
    await reopen()
    expect([...page.app.replica.rooms.keys()]).toEqual([hall])
    expect(texts(yard)).toBeUndefined()
  })

  it('is of no use after a restore from backup', async () => {
    const restore = page.house.backup()
    bobSays('never was')
    await page.settle()
    await written()
    restore()
    await reopen()
    expect(texts()).toEqual(['one', 'two', 'never was'])
    await page.settle()
    expect(texts()).toEqual(['one', 'two'])
    await written()
    await reopen()
    expect(texts()).toEqual(['one', 'two'])
  })

  it('begins anew where it cannot be read', async () => {
    browser.crash()
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('lost', 'UnknownError')
    })
    expect(await page.reopen()).toBe(false)
    read.mockRestore()
    await page.settle()
    expect(texts()).toEqual(['one', 'two'])
    await written()
    expect(await reopen()).toBe(true)
    expect(texts()).toEqual(['one', 'two'])
  })

  it('goes when Ann signs out', async () => {
    page.client.stop()
    await browser.work()
    expect(await indexedDB.databases()).toEqual([])
    expect(await page.reopen()).toBe(false)
  })
})

describe('several tabs that keep one copy', () => {
  const changes = (from: number, seqs: number[]) => ({
    stream: roomStream(hall),
    from,
    to: from + 1,
    rows: seqs.map((seq) => message(seq, { version: from + 1 })),
  })
  const reset = (to: number, last: number) => ({ stream: roomStream(hall), to, rows: [message(last, { version: to })] })
  let one: CopyStore
  let two: CopyStore
  const kept = async () => {
    for (const tab of [one, two]) {
      tab.flush()
      await tab.written()
    }
    const copy = await one.load()
    return copy?.resets.map(({ to, rows }) => [to, rows.map((row) => (row.table === 'message' ? row.seq : row.id))])
  }

  beforeEach(async () => {
    browser = new TestBrowser(() => page.clock)
    ;[one, two] = [browser.open(ann).copy, browser.open(ann).copy]
    for (const tab of [one, two]) tab.begin('epoch')
    one.reset(reset(5, 5))
    await kept()
  })

  it('write what they hear once, and the slower one undoes nothing', async () => {
    two.reset(reset(4, 4))
    for (const tab of [one, two]) tab.changes(changes(5, [6]))
    one.changes(changes(6, [7]))
    expect(await kept()).toEqual([[7, [5, 6, 7]]])
    two.changes(changes(6, [7]))
    two.changes(changes(7, [8]))
    expect(await kept()).toEqual([[8, [5, 6, 7, 8]]])
  })

  it('never write past a hole: what is there stays whole', async () => {
    two.changes(changes(6, [7]))
    expect(await kept()).toEqual([[5, [5]]])
  })

  it('follow the one that heard first of another past', async () => {
    one.begin('another epoch')
    one.reset(reset(2, 2))
    two.changes(changes(5, [6]))
    expect(await kept()).toEqual([[2, [2]]])
  })

  it('keep only the newest messages, and none that lies apart', async () => {
    for (let from = 5; from < 5 + keptMessages; from += 1) one.changes(changes(from, [from + 1]))
    one.changes(changes(5 + keptMessages, [2]))
    const [[, seqs] = []] = (await kept()) ?? []
    expect(seqs).toEqual(Array.from({ length: keptMessages }, (_, index) => index + 6))
  })

  it('forget a stream together', async () => {
    one.forget(roomStream(hall))
    two.changes(changes(5, [6]))
    one.reset({ stream: workspaceStream, to: 1, rows: [] })
    expect(await kept()).toEqual([[1, []]])
  })
})
