import type { Route } from '@duplex/protocol/define'
import { Refusal } from '@duplex/protocol/refusals'
import { commands, queries, type CommandName, type QueryName } from '@duplex/protocol/registry'
import type { FastifyInstance, FastifyReply, HTTPMethods } from 'fastify'
import type { Engine, Outcome } from '../engine/engine.ts'
import { addressOf } from '../lib/addresses.ts'
import type { Rates } from '../lib/rates.ts'
import { refuseForeign } from './csrf.ts'
import { createIdentify } from './identify.ts'
import { commandInput, queryInput } from './input.ts'
import { clearSessionCookie, setSessionCookie } from './sessionCookie.ts'

export interface DoorParts {
  engine: Pick<Engine, 'perform' | 'answer' | 'identify'>
  rates: Rates
  publicUrl: string | null
}

/** Of one address, before anybody is identified. An office of fifty behind one address does not come near it. */
const requestRate = { burst: 1_000, perMinute: 3_000 }

/** Gives every command and query of the protocol its REST route. Decides nothing: the engine is asked. */
export function openDoors(app: FastifyInstance, { engine, rates, publicUrl }: DoorParts): void {
  const identify = createIdentify(engine, publicUrl)

  app.register(
    async (api) => {
      api.addHook('onRequest', async (request, reply) => {
        reply.header('cache-control', 'no-store')
        const retryAfter = rates.take(`request ${addressOf(request.ip)}`, requestRate)
        if (retryAfter > 0) throw new Refusal('limit.rate', { retryAfter })
        refuseForeign(request, publicUrl)
      })
      for (const [name, spec] of Object.entries(commands)) {
        api.route({
          ...routeOf(spec.http),
          handler: async (request, reply) => {
            const outcome = await engine.perform(await identify(request), name as CommandName, commandInput(request))
            keepSession(reply, outcome)
            return outcome.data
          },
        })
      }
      for (const [name, spec] of Object.entries(queries)) {
        api.route({
          ...routeOf(spec.http),
          handler: async (request) =>
            engine.answer(await identify(request), name as QueryName, queryInput(request, spec.input.properties)),
        })
      }
      // Below /api nothing is a page.
      api.get('/*', (_request, reply) => reply.callNotFound())
    },
    { prefix: '/api' },
  )

  function keepSession(reply: FastifyReply, { cookie }: Outcome): void {
    if (cookie === 'clear') clearSessionCookie(reply, publicUrl)
    else if (cookie) setSessionCookie(reply, publicUrl, cookie)
  }
}

function routeOf(http: Route): { method: HTTPMethods; url: string } {
  const [method, url] = http.split(' ') as [HTTPMethods, string]
  return { method, url }
}
