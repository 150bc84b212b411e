import { connect, type Socket } from 'node:net'

export interface Target {
  port: number
  path: string
  headers?: Record<string, string>
  /** Where the connection comes from: 127.x.y.z, as servers count connections per address. */
  localAddress: string
}

export interface Listener {
  opened(): void
  /** A text message: `bytes` from `start` to `end`, in memory that the next read overwrites. `frame` is where its header begins. */
  said(bytes: Buffer, frame: number, start: number, end: number): void
  closed(): void
}

/** One for all sockets: what was read is looked at before the next read. */
const readBuffer = Buffer.allocUnsafe(1024 * 1024)

/** Of all sockets, so far. */
export const frames = { count: 0 }

const ping = 0x89
const closing = 0x88

/** The client's side of RFC 6455 on a raw socket, as cheap as it gets: no copies, no events, no objects per frame. */
export class WebSocketClient {
  readonly #socket: Socket
  readonly #listener: Listener
  #isOpen = false
  /** A frame that has not arrived whole. */
  #rest: Buffer | null = null

  constructor({ port, path, headers = {}, localAddress }: Target, listener: Listener) {
    this.#listener = listener
    const callback = (count: number, buffer: Uint8Array) => {
      this.#read(buffer as Buffer, count)
      return true
    }
    const host = '127.0.0.1'
    this.#socket = connect({ host, port, localAddress, noDelay: true, onread: { buffer: readBuffer, callback } })
    this.#socket.on('error', () => {})
    this.#socket.on('close', () => listener.closed())
    const lines = Object.entries({ host: `${host}:${port}`, ...upgradeHeaders, ...headers })
    this.#socket.write(`GET ${path} HTTP/1.1\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n`)
  }

  send(text: string): void {
    this.#socket.write(maskedFrame(0x81, Buffer.from(text)))
  }

  /** As a network that is gone: no goodbye. */
  drop(): void {
    this.#socket.resetAndDestroy()
  }

  #read(buffer: Buffer, count: number): void {
    let bytes = buffer
    let end = count
    if (this.#rest) {
      bytes = Buffer.concat([this.#rest, buffer.subarray(0, count)])
      end = bytes.length
      this.#rest = null
    }
    const at = this.#isOpen ? this.#frames(bytes, 0, end) : this.#handshake(bytes, end)
    if (at < end) this.#rest = Buffer.from(bytes.subarray(at, end))
  }

  #handshake(bytes: Buffer, end: number): number {
    const headEnd = bytes.subarray(0, end).indexOf('\r\n\r\n')
    if (headEnd < 0) return 0
    const head = bytes.toString('latin1', 0, headEnd)
    if (!head.startsWith('HTTP/1.1 101')) throw new Error(`the server refused a socket: ${head.split('\r\n')[0]}`)
    this.#isOpen = true
    this.#listener.opened()
    return this.#frames(bytes, headEnd + 4, end)
  }

  #frames(bytes: Buffer, from: number, end: number): number {
    let at = from
    while (end - at >= 2) {
      let length = bytes[at + 1] as number
      let start = at + 2
      if (length >= 126) {
        if (end - at < 10) return at
        start = length === 126 ? at + 4 : at + 10
        length = length === 126 ? bytes.readUInt16BE(at + 2) : bytes.readUIntBE(at + 4, 6)
      }
      if (start + length > end) return at
      const opcode = bytes[at] as number
      frames.count++
      if (opcode === 0x81) this.#listener.said(bytes, at, start, start + length)
      else if (opcode === ping) this.#socket.write(maskedFrame(0x8a, bytes.subarray(start, start + length)))
      else if (opcode === closing) this.#socket.destroy()
      else throw new Error(`a frame that nobody sends here: ${opcode}`)
      at = start + length
    }
    return at
  }
}

const upgradeHeaders = {
  upgrade: 'websocket',
  connection: 'Upgrade',
  'sec-websocket-version': '13',
  'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
}

/** Masked with zeros: that costs us nothing and the server what it always costs. */
function maskedFrame(opcode: number, payload: Buffer): Buffer {
  const { length } = payload
  if (length >= 65_536) throw new Error('longer than anything that is sent here')
  const header =
    length < 126
      ? Buffer.of(opcode, 0x80 | length, 0, 0, 0, 0)
      : Buffer.of(opcode, 0xfe, length >> 8, length & 0xff, 0, 0, 0, 0)
  return Buffer.concat([header, payload])
}
