import { trial, trialMoment, type SeenRequest, type TrialMessage, type TrialPage } from '@duplex/protocol/connection'
import { askRequest, echoUrl } from './doors.ts'
import { bytesOf, frameBytes, switchingBytes } from './handshake.ts'
import { median, percentile } from './statistics.ts'

/** One way to hear of the hundred messages, and what it took. */
export interface Lane {
  /** Milliseconds between two polls; null: a socket. */
  every: number | null
  /** When each request went out (ms from the start), whether it brought anything, and what it would weigh if not. */
  requests: { at: number; empty: boolean; bare: number }[]
  /** When each message was there (ms from the start), and how long after it was written. */
  arrivals: { number: number; at: number; late: number }[]
  /** Bytes that left the browser, and that came. */
  up: number
  down: number
  /** Opened for it; at least the one that was there. */
  connections: number
}

const quickMs = 200
const slowMs = 2_000
/** Between asking and beginning, so that nobody is late for the first message (ms). */
const headStart = 500
const clockTries = 5
/** A line that says nothing more is given up (ms). */
const endMs = trial.lastsMs + 2 * slowMs

/** The same hundred messages by polling and by socket, measured in this browser. */
export class Trial {
  state = $state<'idle' | 'running' | 'done' | 'failed'>('idle')
  lanes = $state.raw<readonly Lane[]>([])
  /** How far the two clocks may be apart, at most (ms). */
  clockError = $state(0)

  #toServerTime = 0
  #seen: SeenRequest | undefined
  #stopped = false

  async run(): Promise<void> {
    if (this.state === 'running') return
    this.state = 'running'
    this.#stopped = false
    const measured = [lane(slowMs), lane(quickMs), lane(null)] as const
    const show = () => (this.lanes = measured.map((lane) => ({ ...lane, arrivals: [...lane.arrivals] })))
    show()
    if (!(await this.#setClock())) return void (this.state = 'failed')
    const start = Math.round(performance.now() + this.#toServerTime + headStart)
    const [slow, quick, socket] = measured
    const tick = setInterval(show, quickMs)
    await Promise.all([this.#poll(slow, start), this.#poll(quick, start), this.#listen(socket, start)])
    clearInterval(tick)
    show()
    if (!this.#stopped)
      this.state = this.lanes.every(({ arrivals }) => arrivals.length === trial.messages) ? 'done' : 'failed'
  }

  stop(): void {
    this.#stopped = true
    this.state = 'idle'
  }

  /** The answer that was there soonest says best what time it is on the other side. */
  async #setClock(): Promise<boolean> {
    let best = Infinity
    for (let tries = 0; tries < clockTries; tries++) {
      const answer = await askRequest()
      const now = performance.now()
      if (answer.kind !== 'told') return false
      this.#seen = answer.body
      if (answer.ms >= best) continue
      best = answer.ms
      this.#toServerTime = answer.body.now - (now - answer.ms / 2)
    }
    this.clockError = best / 2
    return true
  }

  #sinceStart = (start: number): number => performance.now() + this.#toServerTime - start

  async #poll(lane: Lane, start: number): Promise<void> {
    const every = lane.every ?? 0
    const watch = watchConnections(lane)
    // Nobody who polls begins with the first message: on the average half an interval passes.
    for (let due = every / 2; lane.arrivals.length < trial.messages && !this.#isOver(start); due += every) {
      await delay(due - this.#sinceStart(start))
      if (this.#stopped) break
      const at = this.#sinceStart(start)
      const path = `/echo/messages?every=${every}&start=${start}&after=${lane.arrivals.length}`
      const page = await fetchPage(path)
      if (!page) break
      const up = requestBytes(this.#seen, path)
      lane.requests.push({ at, empty: page.messages.length === 0, bare: up + page.headBytes + emptyPageBytes })
      lane.up += up
      lane.down += page.headBytes + page.bodyBytes
      for (const message of page.messages) this.#arrived(lane, message, start)
    }
    watch.end()
  }

  #listen(lane: Lane, start: number): Promise<void> {
    return new Promise((resolve) => {
      const socket = new WebSocket(echoUrl(`?start=${start}`))
      const giveUp = setTimeout(() => socket.close(), headStart + endMs)
      lane.connections = 1
      socket.onopen = () => {
        const up = this.#seen?.bytes ?? 0
        lane.requests.push({ at: this.#sinceStart(start), empty: true, bare: up + switchingBytes })
        lane.up += up
        lane.down += switchingBytes
      }
      socket.onmessage = ({ data }: MessageEvent<string>) => {
        lane.down += frameBytes(bytesOf(data), 'server')
        this.#arrived(lane, JSON.parse(data) as TrialMessage, start)
        if (this.#stopped) socket.close()
      }
      socket.onclose = () => {
        clearTimeout(giveUp)
        // Both say goodbye with a code.
        lane.up += frameBytes(2, 'browser')
        lane.down += frameBytes(2, 'server')
        resolve()
      }
    })
  }

  #arrived(lane: Lane, { number }: TrialMessage, start: number): void {
    const at = this.#sinceStart(start)
    lane.arrivals.push({ number, at, late: Math.max(0, at - trialMoment(number)) })
  }

  #isOver = (start: number): boolean => this.#stopped || this.#sinceStart(start) > endMs
}

const lane = (every: number | null): Lane => ({
  every,
  requests: [],
  arrivals: [],
  up: 0,
  down: 0,
  connections: 0,
})

export const latenessOf = ({ arrivals }: Lane): { median: number | null; p95: number | null } => {
  const late = arrivals.map(({ late }) => late)
  return { median: median(late), p95: percentile(late, 95) }
}

/** Bytes and requests of an hour in which nobody writes; for a socket, a ping and its answer every half minute. */
export function silentHour({ every, requests }: Lane): { requests: number; bytes: number } {
  if (every === null) return { requests: 0, bytes: 120 * (frameBytes(0, 'server') + frameBytes(0, 'browser')) }
  const count = 3_600_000 / every
  const weight = requests.reduce((sum, { bare }) => sum + bare, 0) / Math.max(1, requests.length)
  return { requests: count, bytes: count * weight }
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)))

async function fetchPage(path: string): Promise<(TrialPage & { headBytes: number; bodyBytes: number }) | null> {
  try {
    const response = await fetch(path, { cache: 'no-store', signal: AbortSignal.timeout(slowMs * 2) })
    if (!response.ok) return null
    const text = await response.text()
    const lines = [...response.headers].map(([name, value]) => `${name}: ${value}\r\n`)
    const headBytes = ['HTTP/1.1 200 OK\r\n', ...lines, '\r\n'].join('').length
    return { ...(JSON.parse(text) as TrialPage), headBytes, bodyBytes: bytesOf(text) }
  } catch {
    return null
  }
}

/** As the server counted one of this browser's requests, but for what only that one had. */
function requestBytes(seen: SeenRequest | undefined, path: string): number {
  if (!seen) return 0
  const ofPost = `POST /echo/request\r\nOrigin: ${location.origin}\r\nContent-Length: 0\r\n`
  return seen.bytes - ofPost.length + `GET ${path}\r\n`.length
}

const emptyPageBytes = JSON.stringify({ messages: [] } satisfies TrialPage).length

/** A request on a connection that was there already says so by its times. */
function watchConnections(lane: Lane): { end: () => void } {
  lane.connections = 1
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceResourceTiming[])
      if (entry.name.includes(`/echo/messages?every=${lane.every}&`) && entry.connectEnd > entry.connectStart)
        lane.connections++
  })
  observer.observe({ type: 'resource' })
  return { end: () => observer.disconnect() }
}
