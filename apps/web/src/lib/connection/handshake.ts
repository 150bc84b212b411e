import { sha1 } from '@noble/hashes/legacy.js'

/** RFC 6455, section 1.3: nobody but a WebSocket server would think of joining it to the key. */
const guid = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

/** What a server has to answer to this key. Not by crypto.subtle, which is missing on plain addresses of a network. */
export const acceptFor = (key: string): string =>
  btoa(String.fromCharCode(...sha1(new TextEncoder().encode(key + guid))))

/** A message on the wire (RFC 6455, section 5.2): what a browser sends is masked, by four bytes. */
export function frameBytes(payload: number, from: 'browser' | 'server'): number {
  const length = payload < 126 ? 2 : payload < 65_536 ? 4 : 10
  return length + (from === 'browser' ? 4 : 0) + payload
}

export const bytesOf = (text: string): number => new TextEncoder().encode(text).length

/** The answer to a handshake. */
export const switchingBytes = [
  'HTTP/1.1 101 Switching Protocols',
  'Upgrade: websocket',
  'Connection: Upgrade',
  `Sec-WebSocket-Accept: ${acceptFor('')}`,
  '\r\n',
].join('\r\n').length
