import { once } from 'node:events'
import { connect as connectTcp, type AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream'
import { connect, createServer } from 'node:tls'

/** A secret that both ends know instead of a certificate: it is the check of every record that matters here. */
const shared = { psk: Buffer.from('not a secret at all, and no certificate'), identity: 'chaos' }
const secure = { ciphers: 'PSK-AES128-GCM-SHA256', maxVersion: 'TLSv1.2' } as const

/** What stands before a server that is reached from outside: takes TLS, hands on what it says. */
export async function startTerminator(target: number): Promise<{ port: number; stop: () => void }> {
  const server = createServer({ ...secure, pskCallback: () => shared.psk }, (socket) => {
    const inner = connectTcp({ port: target, host: '127.0.0.1', noDelay: true })
    // A record that was forged ends both.
    pipeline(socket, inner, socket, () => {
      socket.destroy()
      inner.destroy()
    })
  })
  server.on('tlsClientError', (_error, socket) => socket.destroy())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, stop: () => void server.close() }
}

export const dialSecurely = (port: number): Duplex =>
  connect({ ...secure, port, host: '127.0.0.1', pskCallback: () => shared, checkServerIdentity: () => undefined })
