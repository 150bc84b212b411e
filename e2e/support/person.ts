import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { uuidv7 } from 'uuidv7'
import type { Server } from './server.ts'

/** Somebody at a browser: what they do, and what they see. */
export class Person {
  readonly name: string
  readonly page: Page
  readonly server: Server

  constructor(name: string, page: Page, server: Server) {
    this.name = name
    this.page = page
    this.server = server
  }

  get email(): string {
    return `${this.name.toLowerCase()}@example.org`
  }
  get password(): string {
    return `${this.name} has a long password`
  }
  get context(): BrowserContext {
    return this.page.context()
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: /^Message to / })
  }
  get timeline(): Locator {
    return this.page.getByRole('log', { name: /^Messages in / })
  }
  get sidebar(): Locator {
    return this.page.getByRole('complementary')
  }
  message(text: string | RegExp): Locator {
    return this.timeline.getByRole('article').filter({ hasText: text })
  }
  /** By its number in the room. */
  messageAt(seq: number): Locator {
    return this.timeline.locator(`[data-seq="${seq}"]`)
  }
  room(name: string): Locator {
    return this.sidebar.getByRole('link', { name: new RegExp(name) })
  }

  /** Of the room on the screen. */
  get roomId(): string {
    return new URL(this.page.url()).pathname.split('/')[2] ?? ''
  }
  async id(): Promise<string> {
    return (await this.asks<{ personId: string }>('GET', '/me')).personId
  }

  /** An id for something new. */
  mints(): string {
    return uuidv7()
  }

  /** The same person, at the same browser, in another tab. */
  async inNewTab(): Promise<Person> {
    return new Person(this.name, await this.context.newPage(), this.server)
  }

  goes(path: string): Promise<unknown> {
    return this.page.goto(this.server.url + path)
  }

  /** The first run, by the page's own form. */
  async setsUp(workspace: string): Promise<void> {
    await this.goes('/')
    await this.page.getByLabel('Name of the workspace').fill(workspace)
    await this.#describesThemselves()
    await this.page.getByRole('button', { name: 'Create the workspace' }).click()
    await expect(this.composer).toBeVisible()
  }

  async joins(link: string): Promise<void> {
    await this.page.goto(link)
    await this.#describesThemselves()
    await this.page.getByRole('button', { name: 'Join', exact: true }).click()
    await expect(this.composer).toBeVisible()
  }

  async signsIn(password = this.password): Promise<void> {
    await this.page.getByLabel('E-mail address').fill(this.email)
    await this.page.getByLabel('Password', { exact: true }).fill(password)
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }

  async opens(room: string): Promise<void> {
    await this.room(room).click()
    await expect(this.page.getByRole('heading', { level: 1, name: new RegExp(room) })).toBeVisible()
    await expect(this.composer).toBeVisible()
  }

  async createsRoom(name: string, kind: 'public' | 'private' = 'public'): Promise<void> {
    await this.asks('POST', '/rooms', { id: uuidv7(), kind, name })
    await this.opens(name)
  }

  /** Opens a menu by its button, and takes an entry. */
  async chooses(menu: string, entry: string): Promise<void> {
    await this.page.getByRole('button', { name: menu }).click()
    await this.page.getByRole('menuitem', { name: entry }).click()
  }

  async writes(text: string): Promise<void> {
    await this.composer.fill(text)
    await this.composer.press('Enter')
  }

  /** Exactly one message says this, however often it was sent and heard of. */
  async sees(text: string | RegExp): Promise<void> {
    await expect(this.message(text)).toHaveCount(1)
    await expect(this.message(text)).toBeVisible()
  }

  /** Turns the wheel until the message is on the screen, however much has to be loaded on the way. */
  async scrollsUpTo(seq: number): Promise<void> {
    await this.timeline.hover()
    await expect(async () => {
      await this.page.mouse.wheel(0, -600)
      await expect(this.messageAt(seq)).toBeInViewport({ timeout: 300 })
    }).toPass()
    await this.messageAt(seq).evaluate(standsStill)
  }

  /** Over REST with this browser's cookie: for what a story needs and does not tell. */
  async asks<Answer = unknown>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    data?: object,
  ): Promise<Answer> {
    const answer = await this.context.request.fetch(`${this.server.url}/api${path}`, {
      method,
      headers: { origin: this.server.url },
      ...(data ? { data } : {}),
    })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }

  async #describesThemselves(): Promise<void> {
    await this.page.getByLabel('Your name').fill(this.name)
    await this.page.getByLabel('E-mail address').fill(this.email)
    await this.page.getByLabel('Password', { exact: true }).fill(this.password)
  }
}

/** The wheel rolls out over some frames: resolves when the row has not moved for ten of them. */
async function standsStill(row: Element): Promise<void> {
  for (let still = 0, last = NaN; still < 10; still++) {
    await new Promise(requestAnimationFrame)
    const { top } = row.getBoundingClientRect()
    if (top !== last) still = 0
    last = top
  }
}
