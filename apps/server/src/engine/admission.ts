import type { Rate } from '@duplex/protocol/define'
import { Refusal } from '@duplex/protocol/refusals'
import type { Actor } from '../domain/actor.ts'
import type { Rates } from '../lib/rates.ts'

/** Whether this actor may ask for this at all, and now. Per person; per address where nobody is signed in. */
export function admit(rates: Rates, actor: Actor, name: string, spec: { who: 'anyone' | 'person'; rate: Rate }): void {
  if (spec.who === 'person' && actor.kind === 'nobody') throw new Refusal('auth.required')
  const who = actor.kind === 'person' ? actor.personId : actor.address
  const retryAfter = rates.take(`${name} ${who}`, spec.rate)
  if (retryAfter > 0) throw new Refusal('limit.rate', { retryAfter })
}
