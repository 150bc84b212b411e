import { setTimeout as delay } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

export interface HealthParts {
  /** Rejects where the database does not answer. */
  ping: () => Promise<void>
  isStopping: () => boolean
}

/** Longer than this is as good as no answer for a balancer that has to choose. */
const pingMs = 2_000

/** Alive: the process answers. Ready: it can do its work, so a balancer may send people here. Neither says more. */
export function answerHealth(app: FastifyInstance, { ping, isStopping }: HealthParts): void {
  app.get('/health', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'alive' }))

  app.get('/health/ready', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    if (isStopping()) return reply.code(503).send({ status: 'stopping' })
    try {
      await within(pingMs, ping())
      return { status: 'ready' }
    } catch (error) {
      request.log.error({ err: error }, 'the database does not answer')
      return reply.code(503).send({ status: 'not ready' })
    }
  })
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const end = new AbortController()
  const late = delay(ms, undefined, { signal: end.signal }).then(() => {
    throw new Error(`no answer within ${ms} ms`)
  })
  await Promise.race([work, late]).finally(() => end.abort())
}
