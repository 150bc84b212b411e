import { connect, type Socket } from 'node:net'

/** RFC 6455, section 5.2. */
export const opcodes = { continuation: 0x0, text: 0x1, binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const

export interface Frame {
  opcode: number
  payload: Buffer
  fin?: boolean
  /** RSV1, RSV2, RSV3 as bits 4, 2, 1. */
  reserved?: number
  masked?: boolean
  /** What the header says, where that is to differ from what follows it. */
  claimedLength?: number
}

export interface Answer {
  status: number
  headers: Record<string, string>
  body: string
}

/** A TCP connection, byte by byte: nothing between the test and the server knows HTTP or WebSocket. */
export class RawTcp {
  readonly #socket: Socket
  #unread = Buffer.alloc(0)
  #isOver = false
  #wake: () => void = () => {}

  constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (bytes) => {
      this.#unread = Buffer.concat([this.#unread, bytes])
      this.#wake()
    })
    // A reset is an end like any other: what matters is what came before.
    socket.on('error', () => {})
    for (const end of ['end', 'close']) {
      socket.on(end, () => {
        this.#isOver = true
        this.#wake()
      })
    }
  }

  static open(url: string): Promise<RawTcp> {
    const { hostname, port } = new URL(url)
    return new Promise((resolve, reject) => {
      const socket = connect({ port: Number(port), host: hostname, noDelay: true }, () => resolve(new RawTcp(socket)))
      socket.once('error', reject)
    })
  }

  write(bytes: string | Buffer): void {
    this.#socket.write(bytes)
  }

  /** Half a goodbye: says that nothing more will come, still listens. */
  end(): void {
    this.#socket.end()
  }

  /** Pulls the plug: the other end gets a reset. */
  reset(): void {
    this.#socket.resetAndDestroy()
  }

  stopReading(): void {
    this.#socket.pause()
  }

  /** How much of what was written has left this process. */
  get bytesTaken(): number {
    return this.#socket.bytesWritten - this.#socket.writableLength
  }

  /** The status line, the headers, and as much body as they announce. */
  async readAnswer(): Promise<Answer> {
    const head = (await this.#take((bytes) => endOf(bytes, '\r\n\r\n'))).toString('latin1')
    const [statusLine = '', ...lines] = head.trimEnd().split('\r\n')
    const headers = Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    )
    const length = Number(headers['content-length'] ?? 0)
    const body = await this.#take((bytes) => (bytes.length >= length ? length : undefined))
    return { status: Number(statusLine.split(' ')[1]), headers, body: body.toString() }
  }

  /** The next frame of the server. Throws where it is masked or cut off. */
  async readFrame(): Promise<Required<Pick<Frame, 'opcode' | 'payload' | 'fin'>>> {
    const frame = await this.#take((bytes) => frameLength(bytes))
    const payload = frame.subarray(payloadStart(frame))
    return { opcode: frame[0]! & 0x0f, fin: (frame[0]! & 0x80) !== 0, payload }
  }

  /** The code of the close frame that comes next. Skips nothing. */
  async readCloseCode(): Promise<number> {
    const { opcode, payload } = await this.readFrame()
    if (opcode !== opcodes.close) throw new Error(`expected a close frame, got opcode ${opcode}`)
    return payload.length >= 2 ? payload.readUInt16BE(0) : 1005
  }

  /** Resolves when the server has ended the connection; gives what it sent before and nobody read. */
  async readToEnd(): Promise<Buffer> {
    return this.#take(() => (this.#isOver ? this.#unread.length : undefined))
  }

  async #take(lengthOf: (bytes: Buffer) => number | undefined): Promise<Buffer> {
    for (;;) {
      const length = lengthOf(this.#unread)
      if (length !== undefined) {
        const taken = this.#unread.subarray(0, length)
        this.#unread = this.#unread.subarray(length)
        return taken
      }
      if (this.#isOver) throw new Error(`the server ended the connection after ${this.#unread.toString('latin1')}`)
      await new Promise<void>((resolve) => (this.#wake = resolve))
    }
  }
}

/** The bytes of a frame as a client sends it: masked, unless a test wants it otherwise. */
export function frame({ opcode, payload, fin = true, reserved = 0, masked = true, claimedLength }: Frame): Buffer {
  const length = claimedLength ?? payload.length
  const first = (fin ? 0x80 : 0) | (reserved << 4) | opcode
  const maskBit = masked ? 0x80 : 0
  const header =
    length < 126
      ? Buffer.from([first, maskBit | length])
      : length < 65536
        ? Buffer.from([first, maskBit | 126, length >> 8, length & 0xff])
        : Buffer.concat([Buffer.from([first, maskBit | 127]), bigEndian64(length)])
  if (!masked) return Buffer.concat([header, payload])
  const mask = Buffer.from([0x37, 0xfa, 0x21, 0x3d])
  return Buffer.concat([header, mask, payload.map((byte, index) => byte ^ mask[index % 4]!)])
}

export const text = (words: string | Buffer, rest: Partial<Frame> = {}): Buffer =>
  frame({ opcode: opcodes.text, payload: Buffer.from(words), ...rest })

export const closeFrame = (code?: number, reason: string | Buffer = ''): Buffer => {
  const payload =
    code === undefined ? Buffer.alloc(0) : Buffer.concat([Buffer.from([code >> 8, code & 0xff]), Buffer.from(reason)])
  return frame({ opcode: opcodes.close, payload })
}

/** From RFC 6455, section 1.3. */
export const sampleKey = 'dGhlIHNhbXBsZSBub25jZQ=='

export interface UpgradeRequest {
  path: string
  method?: string
  version?: string
  /** Replaces one of the usual headers, or adds one; null leaves it out, a list repeats it. */
  headers?: Record<string, string | string[] | null>
}

export function upgradeRequest({ path, method = 'GET', version = 'HTTP/1.1', headers = {} }: UpgradeRequest): string {
  const usual = {
    Host: 'duplex.test',
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': sampleKey,
  }
  const lines = Object.entries({ ...usual, ...headers }).flatMap(([name, value]) =>
    value === null ? [] : [value].flat().map((one) => `${name}: ${one}\r\n`),
  )
  return `${method} ${path} ${version}\r\n${lines.join('')}\r\n`
}

function endOf(bytes: Buffer, mark: string): number | undefined {
  const at = bytes.indexOf(mark)
  return at < 0 ? undefined : at + mark.length
}

const payloadStart = (bytes: Buffer): number => ({ 126: 4, 127: 10 })[bytes[1]! & 0x7f] ?? 2

function frameLength(bytes: Buffer): number | undefined {
  if (bytes.length < 2 || bytes.length < payloadStart(bytes)) return undefined
  if (bytes[1]! & 0x80) throw new Error('a server must not mask its frames')
  const short = bytes[1]! & 0x7f
  const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short
  const total = payloadStart(bytes) + length
  return bytes.length < total ? undefined : total
}

function bigEndian64(length: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(length))
  return bytes
}
