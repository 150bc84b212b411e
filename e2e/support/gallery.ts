import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { texts as english } from '../../apps/web/src/locales/en/index.ts'
import { texts as chinese } from '../../apps/web/src/locales/zh-Hant/index.ts'
import { keep } from './pictures.ts'
import type { Device, Others, Screen, Viewer } from './screen.ts'
import { Cast, Stage, type Texts } from './stage.ts'

const looks = ['light', 'dark'] as const

interface Size {
  name: Device
  options: BrowserContextOptions
}
const touch = { isMobile: true, hasTouch: true }
export const sizes: readonly Size[] = [
  { name: 'workspace', options: { viewport: { width: 1440, height: 900 } } },
  { name: 'tablet', options: { viewport: { width: 820, height: 1180 }, ...touch } },
  { name: 'phone', options: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, ...touch } },
]

interface Tongue {
  name: string
  /** What the browser says its owner reads. */
  locale: string
  texts: Texts
}
export const tongues: readonly Tongue[] = [
  { name: 'en', locale: 'en-GB', texts: english },
  { name: 'zh-Hant', locale: 'zh-TW', texts: chinese },
]

interface Wall {
  browser: Browser
  origin: string
  /** Their ids by their names. */
  rooms: ReadonlyMap<string, string>
  folder: string
  size: Size
  tongue: Tongue
}

/** Takes pictures of a workspace, in one size and one language; each by light and in the dark. */
export class Gallery {
  /** States that were not reached, and why: the others are worth a picture all the same. */
  readonly missed: string[] = []
  readonly #wall: Wall
  readonly #others: Others
  readonly #stages = new Map<Viewer, Stage>()

  constructor(wall: Wall) {
    this.#wall = wall
    this.#others = { cast: new Cast(wall.origin), roomId: (name) => wall.rooms.get(name) ?? '' }
  }

  async take({ name, as = 'ada', room = 'release', on, whole, reach, leave }: Screen): Promise<void> {
    const { size, tongue } = this.#wall
    if (on && !on.includes(size.name)) return
    const others = this.#others
    try {
      const stage = await this.#stageOf(as)
      if (as !== 'nobody') {
        await stage.opens(others.roomId(room))
        await stage.tidies()
      }
      await reach(stage, others)
      await this.#shoot(stage.page, name, whole)
      await leave?.(stage, others)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      this.missed.push(`${name} (${size.name}, ${tongue.name}): ${reason}`)
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { page } of this.#stages.values()) await page.context().close()
    await this.#others.cast.end()
  }

  async #stageOf(viewer: Viewer): Promise<Stage> {
    const stage = this.#stages.get(viewer) ?? (await this.#newStage())
    if (viewer !== 'nobody' && !this.#stages.has(viewer)) await stage.signsIn(viewer)
    this.#stages.set(viewer, stage)
    return stage
  }

  async #newStage(): Promise<Stage> {
    const { browser, origin, size, tongue } = this.#wall
    const context = await browser.newContext({ ...size.options, locale: tongue.locale, reducedMotion: 'reduce' })
    return new Stage(await context.newPage(), origin, tongue.texts)
  }

  async #shoot(page: Page, name: string, fullPage = false): Promise<void> {
    const { folder, size, tongue } = this.#wall
    await page.mouse.move(0, 0)
    if (fullPage) await page.evaluate(() => scrollTo(0, 0))
    for (const look of looks) {
      await page.emulateMedia({ colorScheme: look })
      await page.waitForFunction((look) => document.documentElement.dataset['theme'] === look, look)
      await page.evaluate(() => document.fonts.ready)
      const picture = await page.screenshot({ fullPage, animations: 'disabled', caret: 'hide' })
      await keep(picture, join(folder, tongue.name, `${size.name}-${look}`, `${name}.png`))
    }
    await page.emulateMedia({ colorScheme: looks[0] })
  }
}
