import { once } from 'node:events'
import type { Row } from '@duplex/protocol/entities'
import { subprotocol, type Changes, type ServerFrame, type Versions } from '@duplex/protocol/frames'
import { Refusal, type RefusalBody } from '@duplex/protocol/refusals'
import type {
  CommandInput,
  CommandName,
  CommandOutput,
  QueryInput,
  QueryName,
  QueryOutput,
} from '@duplex/protocol/registry'
import { applyChanges, applyReset } from '@duplex/protocol/replica'
import { WebSocket } from 'ws'
import { Copy } from './copy.ts'

type Settle = { resolve: (data: unknown) => void; reject: (refusal: Error) => void }

type Said<Type extends ServerFrame['type']> = Extract<ServerFrame, { type: Type }>['data']

/** A device of one person: speaks the protocol over a real socket and keeps a copy, as any client must. */
export class Client {
  readonly copy = new Copy()
  versions: Versions = {}
  epoch: string | null = null
  personId = ''
  sessionId = ''
  /** Everything the server said, in order. */
  frames: ServerFrame[] = []
  closed: { code: number } | null = null
  readonly socket: WebSocket
  readonly cookie: string
  readonly #requests = new Map<number, Settle>()
  readonly #waiting = new Set<() => void>()
  #lastId = 0
  /** How often hello was said and not answered yet, and where the last answer said that the streams stand. */
  #hellos = 0
  #heads: Versions | null = null
  readonly #gone = new Set<string>()
  /** Changes that did not fit yet: an answer to hello is on its way. */
  #kept: Changes[] = []

  constructor(
    url: string,
    cookie: string,
    start: { epoch: string | null; versions: Versions; copy?: Copy } = { epoch: null, versions: {} },
  ) {
    this.cookie = cookie
    this.epoch = start.epoch
    this.versions = { ...start.versions }
    if (start.copy) this.copy = start.copy
    this.socket = new WebSocket(url.replace('http', 'ws') + '/ws', subprotocol, { headers: { cookie } })
    this.socket.on('error', () => {})
    this.socket.on('open', () => this.hello())
    this.socket.on('message', (data: Buffer) => {
      this.#take(JSON.parse(data.toString()) as ServerFrame)
      for (const look of this.#waiting) look()
    })
    this.socket.on('close', (code) => {
      this.closed = { code }
      for (const { reject } of this.#requests.values()) reject(new Error(`closed with ${code}`))
      this.#requests.clear()
      for (const look of this.#waiting) look()
    })
  }

  /** Connected, greeted, and everything that was missed has arrived. */
  async ready(): Promise<this> {
    await this.until(() => this.#isCaughtUp())
    return this
  }

  /** Answers come in the order of the socket: with this one, everything that was sent before it is here. */
  async settle(): Promise<this> {
    await this.ask('person.me', {})
    return this.ready()
  }

  hello(): void {
    this.#hellos++
    this.say({ type: 'hello', data: { epoch: this.epoch, have: this.versions } })
  }

  say(frame: unknown): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame))
  }

  perform<Name extends CommandName>(type: Name, data: CommandInput<Name>): Promise<CommandOutput<Name>> {
    return this.#request(type, data) as Promise<CommandOutput<Name>>
  }

  ask<Name extends QueryName>(type: Name, data: QueryInput<Name>): Promise<QueryOutput<Name>> {
    return this.#request(type, data) as Promise<QueryOutput<Name>>
  }

  /** What was said of this kind so far, in order. */
  heard<Type extends ServerFrame['type']>(type: Type): Said<Type>[] {
    return this.frames.filter((frame) => frame.type === type).map((frame) => frame.data as Said<Type>)
  }

  /** The code the socket closed, or closes, with. */
  async goodbye(): Promise<number> {
    if (!this.closed) await once(this.socket, 'close')
    return this.closed?.code ?? 0
  }

  async leave(): Promise<void> {
    if (this.socket.readyState === WebSocket.CLOSED) return
    this.socket.resume()
    this.socket.close()
    await once(this.socket, 'close')
  }

  /** Messages of a room, in their order. */
  messages(roomId: string): Row<'message'>[] {
    return this.copy
      .all('message')
      .filter((message) => message.roomId === roomId)
      .sort((one, other) => one.seq - other.seq)
  }

  /** Resolves when it is so; rejects when the socket closes first. */
  until(isSo: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!isSo() && !this.closed) return
        this.#waiting.delete(look)
        if (isSo()) resolve()
        else reject(new Error(`closed with ${this.closed?.code}`))
      }
      this.#waiting.add(look)
      look()
    })
  }

  #isCaughtUp(): boolean {
    const heads = Object.entries(this.#heads ?? {})
    return this.#heads !== null && this.#hellos === 0 && heads.every(([stream, head]) => this.#stands(stream, head))
  }

  /** A stream that was taken away meanwhile is not waited for. */
  #stands(stream: string, head: number): boolean {
    return (this.versions[stream] ?? -1) >= head || this.#gone.has(stream)
  }

  #request(type: string, data: unknown): Promise<unknown> {
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      this.#requests.set(id, { resolve, reject })
      this.say({ id, type, data })
    })
  }

  #take(frame: ServerFrame): void {
    this.frames.push(frame)
    switch (frame.type) {
      case 'welcome':
        return this.#takeWelcome(frame.data)
      case 'changes':
        return this.#apply(frame.data) ? this.#retryKept() : this.#hole(frame.data)
      case 'reset':
        applyReset(this.versions, frame.data, this.copy)
        return this.#retryKept()
      case 'reply':
        return this.#settled(frame.id)?.resolve(frame.data)
      case 'refusal':
        return this.#settled(frame.id)?.reject(refusalOf(frame.data))
      case 'heartbeat': {
        const isBehind = Object.entries(frame.data.heads).some(([stream, head]) => (this.versions[stream] ?? -1) < head)
        return isBehind ? this.hello() : undefined
      }
      case 'stale':
        return this.hello()
      case 'typing':
      case 'presence':
      case 'restarting':
    }
  }

  #takeWelcome({ epoch, personId, sessionId, heads }: Extract<ServerFrame, { type: 'welcome' }>['data']): void {
    if (this.epoch !== epoch) this.versions = {}
    for (const stream of Object.keys(this.versions)) if (!(stream in heads)) this.#forget(stream)
    Object.assign(this, { epoch, personId, sessionId })
    this.#heads = heads
    this.#gone.clear()
    this.#hellos--
  }

  #apply(changes: Changes): boolean {
    if (!applyChanges(this.versions, changes, this.copy)) return false
    for (const row of changes.rows) if (row.table === 'membership' && row.deletedAt) this.#forget(`room:${row.roomId}`)
    return true
  }

  #hole(changes: Changes): void {
    if (this.#kept.length === 0) this.hello()
    this.#kept.push(changes)
  }

  #retryKept(): void {
    this.#kept = this.#kept.filter((changes) => !this.#apply(changes))
  }

  #forget(stream: string): void {
    this.#gone.add(stream)
    this.copy.clear(stream)
    delete this.versions[stream]
  }

  #settled(id: number | null): Settle | undefined {
    const request = id === null ? undefined : this.#requests.get(id)
    if (id !== null) this.#requests.delete(id)
    return request
  }
}

const refusalOf = ({ code, ...details }: RefusalBody): Refusal =>
  new Refusal(code, {
    ...(details.path === undefined ? {} : { path: details.path }),
    ...(details.retryAfter === undefined ? {} : { retryAfter: details.retryAfter }),
  })
