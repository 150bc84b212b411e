import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { Refusal, type RefusalCode } from '@duplex/protocol/refusals'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refusalFor } from '../engine/refusalFor.ts'
import { counts } from '../lib/counts.ts'

/** What the framework says no to by itself, before anything of ours was asked. */
const refusedByFramework: Record<string, RefusalCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'frame.too_big',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'frame.not_json',
  FST_ERR_BAD_URL: 'frame.malformed',
  FST_ERR_MAX_PARAM_LENGTH: 'input.invalid',
}

/** The one place where *no* becomes an HTTP answer. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError)
  app.setNotFoundHandler(() => {
    throw new Refusal('frame.unknown_type')
  })
}

export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalForHttp(error)
  counts.refusals.add(refusal.code)
  if (!(error instanceof Refusal) && refusal.status >= 500) request.log.error({ err: error }, 'a request failed')
  if (refusal.retryAfter !== undefined) reply.header('retry-after', refusal.retryAfter)
  return reply.code(refusal.status).send(refusal.body)
}

/** Whatever nobody foresaw is our failure: it is logged, and the caller learns nothing of its inside. */
function refusalForHttp(error: unknown): Refusal {
  const { code, statusCode } = error as Partial<FastifyError>
  const known = code === undefined ? undefined : refusedByFramework[code]
  if (known) return new Refusal(known)
  const isTheirs = statusCode !== undefined && statusCode >= 400 && statusCode < 500
  return isTheirs ? new Refusal('frame.malformed') : refusalFor(error)
}

/** Bytes that are no HTTP, or come too slowly: there is no request to answer, so the answer is written by hand. */
export function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const status = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }[error.code ?? ''] ?? 400
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
  socket.destroySoon()
}
