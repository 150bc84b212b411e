import type { IncomingMessage } from 'node:http'

/** Why a request cannot become a socket: an HTTP answer. */
export interface HandshakeFault {
  status: 400 | 405 | 426
  message: string
  headers?: Record<string, string>
}

/** Base64 of 16 bytes. */
const keyPattern = /^[A-Za-z0-9+/]{22}==$/

/** RFC 6455, section 4.2.1, to the letter; null where the request is in order. Origin and rights are judged elsewhere. */
export function handshakeFault(request: IncomingMessage, isUpgrade: boolean): HandshakeFault | null {
  if (request.method !== 'GET') {
    return { status: 405, message: 'A WebSocket is opened with GET.', headers: { allow: 'GET' } }
  }
  if (!isUpgrade || !tokens(request.headers.upgrade).includes('websocket')) {
    const headers = { upgrade: 'websocket', connection: 'upgrade, close' }
    return { status: 426, message: 'This address speaks WebSocket. Connect to it with a WebSocket client.', headers }
  }
  const { host, 'sec-websocket-key': key } = request.headersDistinct
  if (request.httpVersion !== '1.1') return bad('A WebSocket is opened with HTTP/1.1.')
  if (host?.length !== 1 || !host[0]) return bad('The Host header must be there, once.')
  if (request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) !== 0) {
    return bad('A WebSocket is opened without a body.')
  }
  if (request.headers['sec-websocket-version'] !== '13') {
    const headers = { 'sec-websocket-version': '13' }
    return { status: 426, message: 'Sec-WebSocket-Version must be 13.', headers }
  }
  if (key?.length !== 1 || !keyPattern.test(key[0] ?? '')) {
    return bad('Sec-WebSocket-Key must be there, once, and be 16 bytes in base64.')
  }
  return null
}

const bad = (message: string): HandshakeFault => ({ status: 400, message })

/** The members of a list-valued header, lower case. */
const tokens = (header: string | undefined): string[] =>
  (header ?? '').split(',').map((token) => token.trim().toLowerCase())
