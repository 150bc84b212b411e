import { subprotocol } from '@duplex/protocol/frames'
import { uuidv7 } from 'uuidv7'
import { WebSocket } from 'ws'
import { digest, type Event } from '../checker/events.ts'
import type { Account } from './workspace.ts'

const framesAtOnce = 1_000
/** Between being thrown out and coming back (ms). */
const rest = 200

/** One person who says as much as the line takes, hears nothing, and comes back whenever they are thrown out. */
export class Flooder {
  frames = 0
  /** Close codes, and statuses of refused upgrades, with how often they came. */
  readonly answers = new Map<number, number>()
  #isOver = false

  constructor(account: Account, port: number, write: (event: Event) => void) {
    this.#open(account, port, write)
  }

  stop(): void {
    this.#isOver = true
  }

  #open(account: Account, port: number, write: (event: Event) => void): void {
    if (this.#isOver) return
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, subprotocol, { headers: { cookie: account.cookie } })
    socket.on('error', () => {})
    socket.on('unexpected-response', (request, { statusCode = 0 }) => {
      this.#count(statusCode)
      request.destroy()
      setTimeout(() => this.#open(account, port, write), rest)
    })
    socket.on('open', () => this.#flood(socket, account, write))
    socket.on('close', (code) => {
      this.#count(code)
      setTimeout(() => this.#open(account, port, write), rest)
    })
  }

  #flood(socket: WebSocket, { name, roomIds }: Account, write: (event: Event) => void): void {
    const [roomId = ''] = roomIds
    for (let count = 0; count < framesAtOnce; count++) {
      const id = uuidv7()
      const text = `spam ${id}`
      write({ type: 'sent', client: name, change: 'send', roomId, id, text: digest(text) })
      socket.send(JSON.stringify({ id: count, type: 'message.send', data: { id, roomId, text } }))
    }
    this.frames += framesAtOnce
  }

  #count(answer: number): void {
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1)
  }
}
