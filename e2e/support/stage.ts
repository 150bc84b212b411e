import { request, type APIRequestContext, type Locator, type Page } from '@playwright/test'
import { texts as english } from '../../apps/web/src/locales/en/index.ts'
import type { Handle } from '../../prisma/northlight/people.ts'

type Key = keyof typeof english
/** Other languages count otherwise: what they have no form for is not asked for. */
export type Texts = Readonly<Partial<Record<Key, string>>>
type Values = Record<string, string | number>

/** One of Northlight at a browser, in one look and one language: what the pictures are taken of. */
export class Stage {
  readonly page: Page
  readonly #texts: Texts
  readonly #origin: string

  constructor(page: Page, origin: string, texts: Texts = english) {
    this.page = page
    page.setDefaultTimeout(20_000)
    this.#origin = origin
    this.#texts = texts
  }

  /** The words of the page. */
  t(key: Key, values: Values = {}): string {
    return (this.#texts[key] ?? key).replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
  }

  get composer(): Locator {
    return this.page.locator('main .composer textarea').first()
  }
  get log(): Locator {
    return this.page.getByRole('log').first()
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog').last()
  }
  /** Of what is said in it: not of what it answers. */
  row(text: RegExp): Locator {
    const said = this.page.locator('.content').filter({ hasText: text })
    return this.log.getByRole('article').filter({ has: said }).last()
  }
  button(key: Key, values?: Values): Locator {
    return this.page.getByRole('button', { name: this.t(key, values), exact: true })
  }

  async goes(path: string): Promise<void> {
    await this.page.goto(this.#origin + path)
  }

  async signsIn(handle: Handle): Promise<void> {
    await this.goes('/')
    await this.page.getByLabel(this.t('person.email')).fill(`${handle}@northlight.example`)
    await this.page.getByLabel(this.t('password.label'), { exact: true }).fill('a calm northern light')
    await this.button('signIn.action').click()
    await this.page
      .getByRole('link', { name: /general/ })
      .or(this.log)
      .first()
      .waitFor()
  }

  async opens(roomId: string): Promise<void> {
    await this.goes(`/room/${roomId}`)
    await this.log.waitFor({ state: 'attached' })
  }

  /** Where something was begun, it goes on after it. */
  async writes(text: string): Promise<void> {
    await this.composer.pressSequentially(text)
  }

  async sends(text: string): Promise<void> {
    await this.composer.fill(text)
    await this.button('composer.send').click()
  }

  /** Nothing that was begun is left to the next picture. */
  async tidies(): Promise<void> {
    if (await this.composer.isEditable({ timeout: 100 }).catch(() => false)) await this.composer.fill('')
  }

  /** Where one comes back to, after what was looked for further up. */
  async toEnd(): Promise<void> {
    await this.log.evaluate((log) => log.closest('[data-view]')?.scrollTo({ top: log.scrollHeight * 2 }))
  }

  /** The row has the focus, as the arrow keys would give it: its keys do the same with a finger and with a mouse. */
  async presses(text: RegExp, key: string): Promise<void> {
    await this.row(text).focus()
    await this.page.keyboard.press(key)
  }

  async chooses(menu: Key, entry: Key): Promise<void> {
    await this.button(menu).first().click()
    await this.page.getByRole('menuitem', { name: this.t(entry) }).click()
  }

  async toRooms(): Promise<void> {
    const back = this.button('room.back')
    if (await back.isVisible()) await back.click()
  }
}

/** The others, who do what the pictures show: over REST, each with a session of their own. */
export class Cast {
  readonly #origin: string
  readonly #sessions = new Map<Handle, Promise<APIRequestContext>>()

  constructor(origin: string) {
    this.#origin = origin
  }

  async asks<Answer = unknown>(who: Handle, method: string, path: string, data?: object): Promise<Answer> {
    const answer = await (await this.#session(who)).fetch(`/api${path}`, { method, ...(data ? { data } : {}) })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${await answer.text()}`)
    return (await answer.json()) as Answer
  }

  async end(): Promise<void> {
    for (const session of this.#sessions.values()) await (await session).dispose()
  }

  #session(who: Handle): Promise<APIRequestContext> {
    const session = this.#sessions.get(who) ?? this.#signIn(who)
    this.#sessions.set(who, session)
    return session
  }

  async #signIn(who: Handle): Promise<APIRequestContext> {
    const session = await request.newContext({ baseURL: this.#origin, extraHTTPHeaders: { origin: this.#origin } })
    const data = { email: `${who}@northlight.example`, password: 'a calm northern light' }
    const answer = await session.post('/api/session', { data })
    if (!answer.ok()) throw new Error(await answer.text())
    return session
  }
}
