import { test as base, type Browser, type BrowserContextOptions } from '@playwright/test'
import { uuidv7 } from 'uuidv7'
import { Person } from './person.ts'
import { Server } from './server.ts'

export { expect } from '@playwright/test'

interface Stage {
  server: Server
  /** Somebody new at a browser of their own, who has not done anything yet. */
  stranger: (name: string, options?: BrowserContextOptions) => Promise<Person>
  /** Somebody who joined by Ann's link and looks at the first room. */
  guest: (name: string, options?: BrowserContextOptions) => Promise<Person>
  /** The owner, in the first room of the workspace Northlight. */
  ann: Person
  bob: Person
}

/** Every story has a server, a database and browsers of its own. */
export const test = base.extend<Stage>({
  // eslint-disable-next-line no-empty-pattern -- the form Playwright asks for
  server: async ({}, use) => {
    const server = await Server.start()
    await use(server)
    await server.stop()
  },
  stranger: async ({ browser, server }, use) => {
    const people: Person[] = []
    await use(async (name, options) => {
      const person = await open(browser, server, name, options)
      people.push(person)
      return person
    })
    for (const person of people) await person.context.close()
  },
  ann: async ({ stranger }, use) => {
    const ann = await stranger('Ann')
    const { name, email, password } = ann
    const { roomId } = await ann.asks<{ roomId: string }>('POST', '/workspace', {
      workspaceName: 'Northlight',
      name,
      email,
      password,
    })
    await ann.goes(`/room/${roomId}`)
    await ann.composer.waitFor()
    await use(ann)
  },
  guest: async ({ stranger, ann }, use) => {
    await use(async (name, options) => {
      const { invite } = await ann.asks<{ invite: { link: string } }>('POST', '/invites', { id: uuidv7() })
      const token = invite.link.split('/').at(-1)
      const guest = await stranger(name, options)
      const { email, password } = guest
      const { roomId } = await guest.asks<{ roomId: string }>('POST', '/invites/accept', {
        token,
        name,
        email,
        password,
      })
      await guest.goes(`/room/${roomId}`)
      await guest.composer.waitFor()
      return guest
    })
  },
  bob: async ({ guest }, use) => {
    await use(await guest('Bob'))
  },
})

async function open(browser: Browser, server: Server, name: string, options?: BrowserContextOptions): Promise<Person> {
  const context = await browser.newContext(options)
  return new Person(name, await context.newPage(), server)
}
