import { afterEach, describe, expect, it, vi } from 'vitest'
import { turnByLock, turnByWord, type Turn } from '../src/sync/turn.ts'

/** Tabs that are open, and whose turn it is as each of them knows. */
class Tabs {
  readonly all: Tab[] = []
  readonly #make: () => Turn

  constructor(make: () => Turn) {
    this.#make = make
  }

  open(): Tab {
    const tab = new Tab(this.#make())
    this.all.push(tab)
    return tab
  }

  agree(): Promise<void> {
    return vi.waitFor(() => expect(this.all.filter(({ isOurs }) => isOurs)).toHaveLength(1))
  }

  /** All of them agree that it is this one's. */
  agreeOn(tab: Tab): Promise<void> {
    return vi.waitFor(() => expect(this.all.filter(({ isOurs }) => isOurs)).toEqual([tab]))
  }
}

class Tab {
  isOurs = false
  readonly turn: Turn

  constructor(turn: Turn) {
    this.turn = turn
    turn.begin((isOurs) => (this.isOurs = isOurs))
  }

  close(): void {
    this.turn.end()
    this.isOurs = false
  }
}

let tabs: Tabs
let names = 0
afterEach(() => tabs.all.forEach((tab) => tab.close()))

describe.each([
  [
    'by lock',
    () =>
      (
        (name) => () =>
          turnByLock(navigator.locks, name)
      )(`turn ${names++}`),
  ],
  [
    'by word',
    () =>
      (
        (name, clock) => () =>
          turnByWord(name, () => ++clock.now)
      )(`turn ${names++}`, { now: 0 }),
  ],
])('the turn, %s', (_how, makes) => {
  it('is that of the only tab', async () => {
    tabs = new Tabs(makes())
    await tabs.agreeOn(tabs.open())
  })

  it('is taken by the tab somebody writes in, and back again', async () => {
    tabs = new Tabs(makes())
    const [one, two] = [tabs.open(), tabs.open()]
    await tabs.agree()
    for (const writer of [one, two, one, two]) {
      writer.turn.take()
      await tabs.agreeOn(writer)
    }
  })

  it('goes to another when the tab that has it is closed', async () => {
    tabs = new Tabs(makes())
    const [one, two] = [tabs.open(), tabs.open()]
    await tabs.agree()
    one.turn.take()
    await tabs.agreeOn(one)
    one.close()
    await tabs.agreeOn(two)
  })

  it('is one tab’s, though several want it at once', async () => {
    tabs = new Tabs(makes())
    const all = [tabs.open(), tabs.open(), tabs.open()]
    for (const tab of all) tab.turn.take()
    await tabs.agree()
  })
})

it('is everybody’s where the browser gives no locks: ids make repeats harmless', async () => {
  const none = { request: () => Promise.reject(new DOMException('not here', 'SecurityError')) }
  tabs = new Tabs(() => turnByLock(none as unknown as LockManager, 'turn'))
  await tabs.agreeOn(tabs.open())
})
