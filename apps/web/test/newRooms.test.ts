import type { CommandInput } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { done, refused } from '../src/lib/result.ts'
import { TestBrowser } from './support/browser.ts'
import { HandClock } from './support/clock.ts'
import { bob } from './support/rows.ts'
import { Tab } from './support/tab.ts'

const clock = new HandClock()
const taken = refused({ code: 'room.name_taken', message: '' })
let browser: TestBrowser
let tab: Tab
let tabs: Tab[]
let roomId: string

const open = () => {
  const opened = new Tab(browser, clock)
  tabs.push(opened)
  return opened
}
const asked = (of = tab) => of.sent.map(({ type, data }) => `${type} ${data.text ?? data.name ?? ''}`.trim())
const kept = async () => (await tab.disk.outbox.load())?.filter(({ answer }) => !answer)

function creates(name: string): void {
  const data: CommandInput<'room.create'> = { id: roomId, kind: 'public', name }
  void tab.outbox.add({ id: roomId, name: 'room.create', data, line: roomId })
}
function opensDirect(): void {
  const data = { id: roomId, personIds: [bob] }
  void tab.outbox.add({ id: roomId, name: 'room.openDirect', data, line: roomId })
}
const mutes = () =>
  void tab.outbox.add({
    id: uuidv7(),
    name: 'membership.update',
    data: { roomId, muted: true },
    line: 'sidebar',
  })
const begins = (text: string) =>
  void tab.outbox.add({ id: uuidv7(), name: 'draft.put', data: { roomId, text }, line: `draft:${roomId}` })

beforeEach(async () => {
  browser = new TestBrowser(() => clock)
  tabs = []
  roomId = uuidv7()
  tab = open()
  await browser.work()
})
afterEach(() => tabs.forEach(({ disk }) => disk.close()))

describe('a room that Ann made and the server has not heard of', () => {
  it('goes before everything that is about it, whatever line that goes through', () => {
    creates('plans')
    void tab.says('one', roomId)
    mutes()
    begins('tw')
    tab.outbox.online()
    expect(asked()).toEqual(['room.create plans'])
    tab.hears(done({ id: roomId }))
    expect(asked().slice(1).sort()).toEqual(['draft.put tw', 'membership.update', 'message.send one'])
  })

  it('is asked for again where the answer was lost, and nothing overtakes it', () => {
    creates('plans')
    void tab.says('one', roomId)
    tab.outbox.online()
    tab.loses()
    tab.outbox.online()
    expect(asked()).toEqual(['room.create plans', 'room.create plans'])
    tab.hears(done({ id: roomId }))
    expect(asked().at(-1)).toBe('message.send one')
  })

  it('waits with all that is about it where its name is taken; others go on, and nobody is told of what waits', () => {
    creates('plans')
    void tab.says('one', roomId)
    tab.outbox.online()
    tab.hears(taken)
    void tab.says('two', roomId)
    void tab.says('elsewhere')
    expect(asked()).toEqual(['room.create plans', 'message.send elsewhere'])
    tab.hears()
    expect(tab.waiting).toBe(0)
    expect(tab.shown.get(roomId)?.standing).toMatchObject({ refused: { code: 'room.name_taken' } })
    expect(tab.texts).toEqual(['', 'one', 'two'])
  })

  it('is made under another name, and then everything goes, in order', () => {
    creates('plans')
    void tab.says('one', roomId)
    void tab.says('two', roomId)
    tab.outbox.online()
    tab.hears(taken)
    tab.outbox.retry(roomId, { name: 'other plans' })
    expect(asked().at(-1)).toBe('room.create other plans')
    tab.hears(done({ id: roomId }))
    tab.hears()
    tab.hears()
    expect(asked().slice(-2)).toEqual(['message.send one', 'message.send two'])
    expect(tab.texts).toEqual([])
  })

  it('is there in the next page as it was left: refused, and all that is about it waiting', async () => {
    creates('plans')
    void tab.says('one', roomId)
    tab.outbox.online()
    tab.hears(taken)
    await browser.work()
    tab.disk.close()
    tab = open()
    tab.outbox.online()
    await vi.waitFor(() => expect(tab.texts).toEqual(['', 'one']))
    expect(tab.sent).toEqual([])
    tab.outbox.retry(roomId, { name: 'other plans' })
    await vi.waitFor(() => expect(asked()).toEqual(['room.create other plans']))
  })

  it('is discarded with all that was written in it, in every tab', async () => {
    const other = open()
    creates('plans')
    void tab.says('one', roomId)
    await vi.waitFor(() => expect(other.texts).toEqual(['', 'one']))
    tab.outbox.discard(roomId)
    await vi.waitFor(() => expect(other.texts).toEqual([]))
    expect(tab.texts).toEqual([])
    expect(await kept()).toEqual([])
  })
})

describe('a conversation that somebody else opened meanwhile', () => {
  it('gets everything that waited for Ann’s own, and what is still said for that one', async () => {
    const there = uuidv7()
    opensDirect()
    void tab.says('one', roomId)
    begins('tw')
    tab.outbox.online()
    tab.hears(done({ id: there }))
    void tab.says('two', roomId)
    expect(tab.sent.slice(1).map(({ data }) => data.roomId)).toEqual([there, there])
    const rest = (await kept())?.map(({ command }) => command)
    expect(rest?.map(({ data }) => 'roomId' in data && data.roomId)).toEqual([there, there, there])
    expect(rest?.map(({ line }) => line)).toEqual([there, `draft:${there}`, there])
    expect(tab.texts).toEqual(['one', 'tw', 'two'])
  })

  it('gets it from the other tab as well, once', async () => {
    const there = uuidv7()
    const other = open()
    opensDirect()
    void tab.says('one', roomId)
    await vi.waitFor(() => expect(other.texts).toEqual(['', 'one']))
    tab.outbox.online()
    await vi.waitFor(() => expect(asked()).toEqual(['room.openDirect']))
    void other.says('two', roomId)
    tab.hears(done({ id: there }))
    await vi.waitFor(() => expect(asked().at(-1)).toBe('message.send one'))
    tab.hears()
    await vi.waitFor(() => expect(asked().at(-1)).toBe('message.send two'))
    expect(tab.sent.slice(1).map(({ data }) => data.roomId)).toEqual([there, there])
    tab.hears()
    await vi.waitFor(() => expect([...tab.texts, ...other.texts]).toEqual([]))
    expect(other.sent).toEqual([])
  })
})
