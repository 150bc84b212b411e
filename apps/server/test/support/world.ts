import type { CommandInput, CommandName } from '@duplex/protocol/registry'
import { commands } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { Client } from './client.ts'
import { startServer, type TestServer } from './server.ts'

export interface Account {
  personId: string
  name: string
  email: string
  password: string
  cookie: string
}

export interface RestAnswer {
  status: number
  body: Record<string, unknown>
  cookie: string
}

/** A command over REST, as a page or a script would send it. Path parameters are taken out of the input. */
export async function rest(url: string, name: CommandName, input: object, cookie?: string): Promise<RestAnswer> {
  const [method = '', route = ''] = commands[name].http.split(' ')
  const body = new Map(Object.entries(input))
  const path = route.replace(/:(\w+)/g, (_, field: string) => {
    const value = String(body.get(field))
    body.delete(field)
    return encodeURIComponent(value)
  })
  const headers = { 'content-type': 'application/json', origin: url, ...(cookie ? { cookie } : {}) }
  const answer = await fetch(`${url}/api${path}`, { method, headers, body: JSON.stringify(Object.fromEntries(body)) })
  const [set = ''] = answer.headers.getSetCookie()
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown>, cookie: set.split(';')[0] ?? '' }
}

/** A workspace with Ann, its owner, and others who joined by her link. */
export class World {
  readonly people = new Map<string, Account>()
  firstRoomId = ''
  server: TestServer

  constructor(server: TestServer) {
    this.server = server
  }

  static async create(databaseUrl: string, names = ['ann', 'bob', 'eve']): Promise<World> {
    const world = new World(await startServer({ databaseUrl }))
    const [owner = 'ann', ...others] = names
    await world.#setUp(owner)
    const { invite } = await (await world.device(owner)).perform('invite.create', { id: uuidv7() })
    for (const name of others) await world.join(name, invite.link)
    return world
  }

  account(name: string): Account {
    const account = this.people.get(name)
    if (!account) throw new Error(`nobody here is called ${name}`)
    return account
  }

  id(name: string): string {
    return this.account(name).personId
  }

  /** A new device of somebody, connected and caught up. */
  device(name: string): Promise<Client> {
    return new Client(this.server.url, this.account(name).cookie).ready()
  }

  rest(name: CommandName, input: object, by?: string): Promise<RestAnswer> {
    return rest(this.server.url, name, input, by === undefined ? undefined : this.account(by).cookie)
  }

  async join(name: string, link: string): Promise<void> {
    const token = link.split('/').at(-1) ?? ''
    const form: Omit<CommandInput<'invite.accept'>, 'token'> = formOf(name)
    this.#remember(name, await this.rest('invite.accept', { token, ...form }))
  }

  async #setUp(name: string): Promise<void> {
    const answer = await this.rest('workspace.setUp', { workspaceName: 'Northlight', ...formOf(name) })
    this.firstRoomId = String(answer.body['roomId'])
    this.#remember(name, answer)
  }

  #remember(name: string, { status, body, cookie }: RestAnswer): void {
    if (status !== 200) throw new Error(`${name} could not join: ${JSON.stringify(body)}`)
    this.people.set(name, { ...formOf(name), personId: String(body['personId']), cookie })
  }
}

const formOf = (name: string) => ({ name, email: `${name}@example.org`, password: `${name} has a long password` })
