import { rmSync } from 'node:fs'
import { commands, queries, type CommandInput, type CommandName, type QueryName } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import { Client } from './client.ts'
import { startServer, type ServerOptions, type TestServer } from './server.ts'

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
  retryAfter: string | null
}

/** A command or a query over REST, as a page or a script would send it. Path parameters are taken out of the input. */
export async function rest(
  url: string,
  name: CommandName | QueryName,
  input: object,
  cookie?: string,
): Promise<RestAnswer> {
  const [method = '', route = ''] = { ...commands, ...queries }[name].http.split(' ')
  const fields = new Map(Object.entries(input))
  const path = route.replace(/:(\w+)/g, (_, field: string) => {
    const value = String(fields.get(field))
    fields.delete(field)
    return encodeURIComponent(value)
  })
  const rest = Object.fromEntries(fields) as Record<string, string>
  const headers = { 'content-type': 'application/json', origin: url, ...(cookie ? { cookie } : {}) }
  const request = method === 'GET' ? { method, headers } : { method, headers, body: JSON.stringify(rest) }
  const answer = await fetch(
    `${url}/api${path}${method === 'GET' ? `?${new URLSearchParams(rest).toString()}` : ''}`,
    request,
  )
  const [set = ''] = answer.headers.getSetCookie()
  const body = (await answer.json()) as Record<string, unknown>
  return { status: answer.status, body, cookie: set.split(';')[0] ?? '', retryAfter: answer.headers.get('retry-after') }
}

/** A workspace with Ann, its owner, and others who joined by her link. */
export class World {
  readonly people = new Map<string, Account>()
  firstRoomId = ''
  server: TestServer
  readonly #options: ServerOptions
  readonly #devices = new Set<Client>()

  constructor(server: TestServer, options: ServerOptions = {}) {
    this.server = server
    this.#options = options
  }

  static async create(
    databaseUrl: string | null,
    names = ['ann', 'bob', 'eve'],
    settings: ServerOptions = {},
  ): Promise<World> {
    const options = { ...settings, databaseUrl }
    const world = new World(await startServer(options), options)
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
    return this.deviceWith(this.account(name).cookie)
  }

  deviceWith(cookie: string): Promise<Client> {
    const client = new Client(this.server.url, cookie)
    this.#devices.add(client)
    return client.ready()
  }

  /** The same device, with what it held when it went. */
  back(device: Client): Promise<Client> {
    const { epoch, versions, copy, cookie } = device
    const client = new Client(this.server.url, cookie, { epoch, versions, copy })
    this.#devices.add(client)
    return client.ready()
  }

  /** Every device goes: a session may have only so many. */
  async goHome(): Promise<void> {
    await Promise.all([...this.#devices].map((device) => device.leave()))
    this.#devices.clear()
  }

  /** The server stops, and starts again on the same data. */
  async restart(): Promise<void> {
    const { app, dataDir } = this.server
    await app.close()
    const started = await startServer({ ...this.#options, dataDir })
    const stop = async () => {
      await started.stop()
      rmSync(dataDir, { recursive: true, force: true })
    }
    this.server = { ...started, stop }
  }

  rest(name: CommandName | QueryName, input: object, by?: string): Promise<RestAnswer> {
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

export const formOf = (name: string) => ({
  name,
  email: `${name}@example.org`,
  password: `${name} has a long password`,
})
