import { expect, type BrowserContext, type WebSocketRoute } from '@playwright/test'
import { closings } from '@duplex/protocol/closings'
import type { Person } from './person.ts'

interface Said {
  type: string
  data: { text?: string }
}

/**
 * What lies between the pages of a browser and the server: it can be taken away, or be slow to bring what the server says.
 * The files of the page come all the same. Holds for pages that are opened, or opened again, from now on.
 */
export class Network {
  /** Lines that are open. */
  readonly lines = new Set<WebSocketRoute>()
  /** How many pages the server has greeted. */
  #greeted = 0
  readonly #context: BrowserContext
  readonly #said: Said[] = []
  #isCut = false
  /** Null: nothing is held back. */
  #held: (() => void)[] | null = null

  private constructor(context: BrowserContext) {
    this.#context = context
  }

  static async of(context: BrowserContext): Promise<Network> {
    const network = new Network(context)
    await context.routeWebSocket('**/ws', (line) => network.#open(line))
    await context.route('**/api/**', async (route) => {
      if (network.#isCut) return route.abort()
      if (network.#held) await new Promise<void>((release) => network.#held?.push(release))
      return route.continue()
    })
    return network
  }

  /** Between this person's browser and the server: the page is opened again, and online. */
  static async before(person: Person): Promise<Network> {
    const network = await Network.of(person.context)
    await person.page.reload()
    await person.composer.waitFor()
    await expect.poll(() => network.#greeted).toBeGreaterThan(0)
    return network
  }

  /** Texts of messages that went out, each as often as it did. */
  get sentTexts(): (string | undefined)[] {
    return this.#said.filter(({ type }) => type === 'message.send').map(({ data }) => data.text)
  }

  async cut(): Promise<void> {
    this.#isCut = true
    for (const line of this.lines) await line.close({ code: closings.restarting.code })
    this.lines.clear()
  }

  /** It is back, and browsers notice. */
  async mend(): Promise<void> {
    this.#isCut = false
    for (const page of this.#context.pages()) await page.evaluate(() => dispatchEvent(new Event('online')))
  }

  /** From now on the server is heard later. */
  hold(): void {
    this.#held = []
  }

  release(): void {
    const held = this.#held ?? []
    this.#held = null
    for (const bring of held) bring()
  }

  #open(line: WebSocketRoute): void {
    if (this.#isCut) return void line.close({ code: closings.restarting.code })
    this.lines.add(line)
    const server = line.connectToServer()
    line.onMessage((frame) => {
      this.#said.push(JSON.parse(frame.toString()) as Said)
      server.send(frame)
    })
    server.onMessage((frame) => {
      if ((JSON.parse(frame.toString()) as { type: string }).type === 'welcome') this.#greeted++
      if (this.#held) this.#held.push(() => line.send(frame))
      else line.send(frame)
    })
    line.onClose((code, reason) => {
      this.lines.delete(line)
      void server.close({ ...(code === undefined ? {} : { code }), ...(reason === undefined ? {} : { reason }) })
    })
  }
}
