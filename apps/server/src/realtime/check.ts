import type { SeenRequest } from '@duplex/protocol/connection'
import { Refusal } from '@duplex/protocol/refusals'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { addressOf } from '../lib/addresses.ts'
import { createRates } from '../lib/rates.ts'
import { seen } from './seen.ts'
import { saidSince, startOf } from './trial.ts'

/** Of one address: a few people who try again and again. */
const rate = { burst: 600, perMinute: 600 }
/** A socket that does not open tells its page nothing: what arrived of it is kept for the page to ask, for so long. */
const keptMs = 60_000
const keptMost = 500
const tokenPattern = /^[0-9a-f]{32}$/

/** The open doors of /connection beside the echo: what the server sees of a request, and the hundred messages polled. */
export function openCheck(app: FastifyInstance, publicUrl: string | null): void {
  const rates = createRates()
  const attempts = new Map<string, SeenRequest>()

  const guard = async (request: FastifyRequest) => {
    const retryAfter = rates.take(addressOf(request.ip), rate)
    if (retryAfter > 0) throw new Refusal('limit.rate', { retryAfter })
  }
  const keep = (token: string, request: SeenRequest) => {
    for (const [old, { now }] of attempts) {
      if (attempts.size < keptMost && request.now - now < keptMs) break
      attempts.delete(old)
    }
    attempts.set(token, request)
  }

  // Before anything else looks at it: what is refused is what one wants to know about.
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.url !== '/echo') return
    const token = queryOf(request)['check']
    if (token === undefined || !tokenPattern.test(token)) return
    await guard(request)
    keep(token, seen(request, publicUrl))
  })

  app.register(async (doors) => {
    doors.addHook('onRequest', async (request, reply) => {
      reply.header('cache-control', 'no-store')
      await guard(request)
    })
    // A browser names its origin with a POST and not with a GET.
    doors.post('/echo/request', (request) => seen(request, publicUrl))
    doors.get('/echo/attempt', (request) => ({ request: attempts.get(queryOf(request)['check'] ?? '') ?? null }))
    doors.get('/echo/messages', (request) => {
      const { start, after = '0' } = queryOf(request)
      if (!/^\d{1,3}$/.test(after)) throw new Refusal('input.invalid', { path: '/after' })
      return { messages: saidSince(startOf(start), Number(after)) }
    })
  })
}

/** Fields that are there once. */
function queryOf({ query }: FastifyRequest): Record<string, string | undefined> {
  const fields = Object.entries(query as Record<string, unknown>)
  return Object.fromEntries(fields.filter((field): field is [string, string] => typeof field[1] === 'string'))
}
