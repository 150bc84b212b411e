import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

/** Listens for a moment. `null`: the port is taken (or not ours to take). */
async function tryPort(port: number, host: string): Promise<number | null> {
  const server = createServer()
  try {
    server.listen({ port, host, exclusive: true })
    await once(server, 'listening')
    const { port: found } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    return found
  } catch (error) {
    // A machine without IPv6 has no ::1 that could be taken.
    return (error as NodeJS.ErrnoException).code === 'EADDRNOTAVAIL' ? port : null
  }
}

/** Free on every address: a server that listens on only one of them would still be in the way. */
export async function isFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) if ((await tryPort(port, host)) === null) return false
  return true
}

export async function freePort(): Promise<number> {
  const port = await tryPort(0, '127.0.0.1')
  if (port === null) throw new Error('no free port on 127.0.0.1')
  return port
}
