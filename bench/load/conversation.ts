import { dialects, type Member } from './dialects.ts'
import { WebSocketClient, type Listener } from './webSocket.ts'

export interface Frame {
  type: string
  id?: number
  data: Record<string, unknown>
}

/** One client of Duplex that asks and waits for what it is told. */
export class Conversation implements Listener {
  readonly #client: WebSocketClient
  readonly #opened = Promise.withResolvers<void>()
  #heard: { isIt: (frame: Frame) => boolean; resolve: (frame: Frame) => void } | null = null

  constructor(port: number, member: Member) {
    const { path, headers } = dialects.duplex
    this.#client = new WebSocketClient({ port, path, headers: headers(member), localAddress: '127.0.1.1' }, this)
  }

  get ready(): Promise<void> {
    return this.#opened.promise
  }

  /** Says something, and gives the first frame after it that fits. */
  ask(frame: object, isIt: (frame: Frame) => boolean): Promise<Frame> {
    return new Promise((resolve) => {
      this.#heard = { isIt, resolve }
      this.#client.send(JSON.stringify(frame))
    })
  }

  drop(): void {
    this.#client.drop()
  }

  opened(): void {
    this.#opened.resolve()
  }

  said(bytes: Buffer, _frame: number, start: number, end: number): void {
    const frame = JSON.parse(bytes.toString('utf8', start, end)) as Frame
    if (frame.type === 'refusal') throw new Error(`refused: ${JSON.stringify(frame.data)}`)
    if (!this.#heard?.isIt(frame)) return
    const { resolve } = this.#heard
    this.#heard = null
    resolve(frame)
  }

  closed(): void {
    this.#opened.reject(new Error('the socket closed'))
  }
}
