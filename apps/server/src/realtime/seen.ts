import { toldHeaders, type SeenRequest } from '@duplex/protocol/connection'
import type { FastifyRequest } from 'fastify'
import { ownOrigin } from '../lib/origin.ts'

/** As much of a header as it takes to recognise it. */
const charactersMax = 200

/** What arrived of a request, for who sent it. Cookies are counted and not told: scripts may not read them. */
export function seen(request: FastifyRequest, publicUrl: string | null): SeenRequest {
  const { rawHeaders, headers, method, url = '', httpVersion } = request.raw
  const line = `${method} ${url} HTTP/${httpVersion}\r\n\r\n`.length
  const told = toldHeaders.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [[name, String(value).slice(0, charactersMax)]]
  })
  return {
    httpVersion,
    headers: Object.fromEntries(told) as SeenRequest['headers'],
    // A name ends with a colon and a blank, a value with the end of its line.
    bytes: rawHeaders.reduce((sum, part) => sum + part.length + 2, line),
    address: request.ip,
    forwardedIsBelieved: (request.ips?.length ?? 0) > 1,
    expectedOrigin: ownOrigin(request, publicUrl),
    now: Date.now(),
  }
}
