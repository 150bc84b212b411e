import { checkSubprotocol, type SeenRequest } from '@duplex/protocol/connection'
import { limits } from '@duplex/protocol/limits'
import { ask, askRequest, echoUrl, newToken, type Answer } from './doors.ts'
import { findings, type Evidence, type LineState } from './findings.ts'

/** One of the four things a browser says of a socket; messages in a row are one entry. */
export interface Happening {
  name: 'open' | 'message' | 'error' | 'close'
  /** Since the socket was asked for (ms). */
  at: number
  times: number
  code?: number
  reason?: string
}

export interface Echoed {
  id: number
  text: string
  bytes: number
  ms: number
}

/** How long an open line may say nothing before that is a finding, and how often it is tried (ms). */
const silenceMs = 4_000
const tripEveryMs = 1_000
const tripsKept = 60
const happeningsKept = 40
const echoesKept = 5
/** A little longer than the chat is ever quiet. */
const quietSeconds = limits.heartbeatSeconds + 1

/** Opens a line to the echo, and finds out how it fares. */
export class Probe {
  line = $state<LineState>('opening')
  asked = $state.raw<Answer<SeenRequest> | null>(null)
  arrived = $state.raw<SeenRequest | null>()
  protocol = $state('')
  extensions = $state('')
  happenings = $state.raw<readonly Happening[]>([])
  trips = $state.raw<readonly number[]>([])
  echoes = $state.raw<readonly Echoed[]>([])
  /** Seconds the second line, on which nothing is said, has lasted; whether that is the end of it. */
  quiet = $state.raw<{ seconds: number; state: 'waiting' | 'kept' | 'cut' }>({ seconds: 0, state: 'waiting' })

  readonly findings = $derived(findings(this.evidence))

  #socket: WebSocket | undefined
  #quietSocket: WebSocket | undefined
  #begun = 0
  #sent: { text: string; at: number; own: boolean }[] = []
  #timers: ReturnType<typeof setInterval>[] = []
  #nextId = 1

  get evidence(): Evidence {
    const { line, asked, arrived, trips, quiet } = this
    const cutAfter = quiet.state === 'cut' ? quiet.seconds : null
    return { pageOrigin: location.origin, line, asked, arrived, trips, cutAfter }
  }
  get quietFor(): number {
    return quietSeconds
  }

  /** From the beginning. */
  start(): void {
    this.stop()
    this.line = 'opening'
    this.asked = null
    this.arrived = undefined
    this.protocol = this.extensions = ''
    this.happenings = this.trips = this.echoes = []
    this.quiet = { seconds: 0, state: 'waiting' }
    this.#begun = performance.now()
    void askRequest().then((answer) => (this.asked = answer))
    this.#open()
  }

  stop(): void {
    for (const timer of this.#timers.splice(0)) clearInterval(timer)
    for (const socket of [this.#socket, this.#quietSocket]) socket?.close()
    this.#socket = this.#quietSocket = undefined
    this.#sent = []
  }

  send(text: string, own = true): void {
    if (this.line !== 'open') return
    this.#sent.push({ text, at: performance.now(), own })
    this.#socket?.send(text)
  }

  /** As the chat ends it, to see what a browser says then. */
  close(): void {
    this.#socket?.close(1000, 'done')
  }

  #open(): void {
    const token = newToken()
    let socket: WebSocket
    try {
      socket = new WebSocket(echoUrl(`?check=${token}`), checkSubprotocol)
    } catch {
      this.line = 'blocked'
      return
    }
    this.#socket = socket
    const here = (listen: () => void) => () => void (this.#socket === socket && listen())
    socket.onopen = here(() => {
      this.#note({ name: 'open' })
      this.protocol = socket.protocol
      this.extensions = socket.extensions
      this.#timers.push(setTimeout(() => this.line === 'opening' && (this.line = 'silent'), silenceMs))
    })
    socket.onerror = here(() => this.#note({ name: 'error' }))
    socket.onmessage = ({ data }) => void (this.#socket === socket && this.#heard(String(data)))
    socket.onclose = ({ code, reason }) => void (this.#socket === socket && this.#closed(token, code, reason))
  }

  #heard(text: string): void {
    this.#note({ name: 'message' })
    if (!this.arrived) return this.#begin(JSON.parse(text) as SeenRequest)
    const sent = this.#sent.shift()
    if (!sent) return
    const ms = performance.now() - sent.at
    this.trips = [...this.trips, ms].slice(-tripsKept)
    if (!sent.own) return
    const bytes = new TextEncoder().encode(text).length
    this.echoes = [{ id: this.#nextId++, text, bytes, ms }, ...this.echoes].slice(0, echoesKept)
  }

  /** The first message came: what goes there comes back. */
  #begin(arrived: SeenRequest): void {
    this.arrived = arrived
    this.line = 'open'
    let count = 0
    const trip = () => this.#sent.length === 0 && this.send(`round trip ${++count}`, false)
    trip()
    this.#timers.push(setInterval(trip, tripEveryMs))
    this.#keepQuiet()
  }

  #closed(token: string, code: number, reason: string): void {
    const wasOpen = this.line === 'open' || this.line === 'silent'
    this.#note({ name: 'close', code, reason })
    for (const timer of this.#timers.splice(0)) clearInterval(timer)
    this.#quietSocket?.close()
    if (wasOpen) return void (this.line = 'closed')
    this.line = 'failed'
    void ask<{ request: SeenRequest | null }>(`/echo/attempt?check=${token}`).then(
      (answer) => (this.arrived = answer.kind === 'told' ? answer.body.request : undefined),
    )
  }

  /** A line on which nobody says anything: proxies that cut it sooner than the chat would speak show themselves. */
  #keepQuiet(): void {
    const socket = new WebSocket(echoUrl())
    this.#quietSocket = socket
    let opened = 0
    const seconds = () => Math.round((performance.now() - opened) / 1000)
    socket.onopen = () => {
      opened = performance.now()
      this.#timers.push(
        setInterval(() => {
          if (this.quiet.state !== 'waiting') return
          const state = seconds() >= quietSeconds ? 'kept' : 'waiting'
          this.quiet = { seconds: seconds(), state }
          if (state === 'kept') socket.close()
        }, tripEveryMs),
      )
    }
    socket.onclose = () => {
      if (this.#quietSocket !== socket || opened === 0 || this.quiet.state !== 'waiting') return
      if (this.line === 'open') this.quiet = { seconds: seconds(), state: 'cut' }
    }
  }

  #note(happening: Omit<Happening, 'at' | 'times'>): void {
    const at = performance.now() - this.#begun
    const last = this.happenings.at(-1)
    const again = last?.name === 'message' && happening.name === 'message'
    this.happenings = again
      ? [...this.happenings.slice(0, -1), { ...last, times: last.times + 1 }]
      : [...this.happenings, { ...happening, at, times: 1 }].slice(-happeningsKept)
  }
}
