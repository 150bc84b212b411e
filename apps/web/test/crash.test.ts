import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { expect, it } from 'vitest'
import { open } from '../src/actions/rooms.ts'
import { eventsOf, sinkOf } from '../src/start.ts'
import { TestBrowser } from './support/browser.ts'
import { happen, happening, isEqual, looksRight, type Happening } from './support/happenings.ts'
import { History } from './support/history.ts'
import { TestPage } from './support/page.ts'
import { ann, bob, hall } from './support/rows.ts'

const anything = fc.oneof(
  { weight: 8, arbitrary: happening },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('work'), count: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('crash', 'reload', 'second') }) },
)

/** Ann's browser, its page, and what she said. */
class Scene {
  readonly browser: TestBrowser = new TestBrowser(() => this.page.clock)
  readonly page: TestPage
  readonly history: History
  readonly said = new Set<string>()
  /** What she said and this page knows of. */
  readonly #inSight = new Set<string>()
  /** What she had said when a backup was restored: some of it never was. */
  readonly #before = new Set<string>()
  readonly #restore: () => void

  constructor(seed: number) {
    this.page = new TestPage(ann, { sinkOf, eventsOf }, { seed, disks: this.browser })
    this.history = new History(this.page.house)
    this.page.house.enter(hall)
    for (let said = 0; said < 9; said += 1) this.page.house.say(hall, { id: uuidv7(), authorId: bob, text: 'before' })
    this.#restore = this.page.house.backup()
  }

  async begin(): Promise<void> {
    await this.page.settle()
    await this.browser.work()
    open(hall)
  }

  async happen({ kind, ...other }: Happening): Promise<void> {
    if (kind === 'restore') this.#goBack()
    else if (kind === 'work') await this.browser.work(other.count)
    else if (kind === 'second') this.page.clock.pass(1_000)
    else if (kind === 'crash') await this.#crash()
    else if (kind === 'reload') await this.#reload()
    else await happen(this.page, { kind, ...other })
    for (const id of this.page.app.pending.sends.keys()) {
      if (this.#before.has(id)) continue
      this.said.add(id)
      this.#inSight.add(id)
    }
    looksRight(this.page, this.#inSight)
  }

  async calmDown(): Promise<void> {
    this.page.wires.isReachable = true
    for (let round = 0; round < 2; round += 1) {
      await this.browser.work()
      await this.page.calmDown()
    }
    looksRight(this.page, this.said)
  }

  #goBack(): void {
    this.#restore()
    this.history.record()
    this.page.wires.current?.cut(1012)
    for (const id of this.said) this.#before.add(id)
    this.said.clear()
    this.#inSight.clear()
  }

  async #reload(): Promise<void> {
    this.page.client.keep()
    await this.browser.work()
    await this.#crash()
  }

  async #crash(): Promise<void> {
    this.browser.crash()
    const disk = this.browser.open(ann)
    const kept = await disk.copy.load()
    if (kept) this.history.expectWhole(kept)
    disk.close()
    this.#inSight.clear()
    await this.page.reopen()
    open(hall)
  }
}

it('keeps a copy that is whole and loses nothing Ann said, wherever the page dies', { timeout: 120_000 }, async () => {
  const everything = fc.array(anything, { minLength: 20, maxLength: 90, size: 'max' })
  await fc.assert(
    fc.asyncProperty(everything, fc.nat(), async (happenings, seed) => {
      const scene = new Scene(seed)
      const { page, said } = scene
      await scene.begin()
      for (const each of happenings as Happening[]) await scene.happen(each)
      await scene.calmDown()
      isEqual(page)
      expect(page.app.connection.waiting).toBe(0)
      const ids = page.house.all('message').map(({ id }) => id)
      // Nothing is missing but what was refused, and that is still to be seen.
      const isRefused = (id: string) => typeof page.app.pending.sends.get(id)?.standing === 'object'
      expect([...said].filter((id) => !ids.includes(id) && !isRefused(id))).toEqual([])
      // In the order in which she said it: ids tell.
      for (const room of page.house.roomIds) {
        const heard = page.house.messagesOf(room).flatMap(({ id }) => (said.has(id) ? id : []))
        expect(heard).toEqual([...heard].sort())
      }
      scene.browser.crash()
    }),
    { numRuns: 60 },
  )
})
