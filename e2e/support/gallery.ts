import { join } from 'node:path'
import type { Browser, BrowserContextOptions } from '@playwright/test'
import type { Handle } from '../../prisma/northlight/people.ts'
import type { Others, Screen } from './screen.ts'
import { Cast, Stage } from './stage.ts'

export const looks = ['light', 'dark'] as const
export type Look = (typeof looks)[number]

interface Size {
  name: NonNullable<Screen['only']>
  options: BrowserContextOptions
}
const workspace: Size = { name: 'workspace', options: { viewport: { width: 1440, height: 900 } } }
const phone: Size = {
  name: 'phone',
  options: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
}
export const sizes = [workspace, phone] as const

interface Wall {
  browser: Browser
  origin: string
  /** Their ids by their names. */
  rooms: ReadonlyMap<string, string>
  folder: string
  look: Look
  size: Size
}

/** Takes pictures of a workspace, in one look and one size. */
export class Gallery {
  /** States that were not reached, and why: the others are worth a picture all the same. */
  readonly missed: string[] = []
  readonly #wall: Wall
  readonly #others: Others
  readonly #stages = new Map<Handle, Stage>()

  constructor(wall: Wall) {
    this.#wall = wall
    this.#others = { cast: new Cast(wall.origin), roomId: (name) => wall.rooms.get(name) ?? '' }
  }

  /** The room with which the README begins. */
  async takeFront(): Promise<void> {
    const stage = await this.#stageOf('ada')
    await stage.opens(this.#others.roomId('release'))
    await this.#shoot(stage, `${this.#wall.size.name}-${this.#wall.look}`)
  }

  async takeFirstRun(): Promise<void> {
    const stage = await this.#newStage()
    await stage.goes('/')
    await stage.page.getByLabel(stage.t('setUp.workspaceName')).waitFor()
    await this.#shoot(stage, `first-run-${this.#wall.look}`)
  }

  async take({ name, as = 'ada', room = 'release', only, reach, leave }: Screen): Promise<void> {
    const { size, look } = this.#wall
    if (only && only !== size.name) return
    const stage = await this.#stageOf(as)
    const others = this.#others
    try {
      await stage.opens(others.roomId(room))
      await stage.tidies()
      await reach(stage, others)
    } catch (error) {
      this.missed.push(`${name} (${size.name}, ${look}): ${error instanceof Error ? error.message : String(error)}`)
    }
    await this.#shoot(stage, join('screens', `${name}-${size.name}-${look}`))
    await leave?.(stage, others)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { page } of this.#stages.values()) await page.context().close()
    await this.#others.cast.end()
  }

  async #stageOf(handle: Handle): Promise<Stage> {
    const stage = this.#stages.get(handle) ?? (await this.#newStage())
    if (!this.#stages.has(handle)) await stage.signsIn(handle)
    this.#stages.set(handle, stage)
    return stage
  }

  async #newStage(): Promise<Stage> {
    const { browser, origin, look, size } = this.#wall
    const context = await browser.newContext({
      ...size.options,
      colorScheme: look,
      locale: 'en-GB',
      reducedMotion: 'reduce',
    })
    return new Stage(await context.newPage(), origin)
  }

  async #shoot({ page }: Stage, name: string): Promise<void> {
    await page.evaluate(() => document.fonts.ready)
    await page.mouse.move(0, 0)
    await page.screenshot({ path: join(this.#wall.folder, `${name}.png`), animations: 'disabled', caret: 'hide' })
  }
}
