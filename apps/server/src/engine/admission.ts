import type { Rate } from '@duplex/protocol/define'
import { Refusal } from '@duplex/protocol/refusals'
import type { Actor } from '../domain/actor.ts'
import type { Load } from '../lib/load.ts'
import type { Rates } from '../lib/rates.ts'
import type { Stopping } from './stopping.ts'

/** Who says no before a wish or a question is looked at. */
export interface Doorkeepers {
  rates: Rates
  load: Load
  stopping: Stopping
}

/** Whether this actor may ask for this at all, and now. Per person; per address where nobody is signed in. */
export function admit(
  { rates, load }: Doorkeepers,
  actor: Actor,
  name: string,
  spec: { who: 'anyone' | 'person'; rate: Rate },
): void {
  if (spec.who === 'person' && actor.kind === 'nobody') throw new Refusal('auth.required')
  // Who is in has the first right to what the server can do.
  if (actor.kind === 'nobody' && load.isHigh()) throw new Refusal('limit.busy', { retryAfter: load.retryAfter })
  const who = actor.kind === 'person' ? actor.personId : actor.address
  const retryAfter = rates.take(`${name} ${who}`, spec.rate)
  if (retryAfter > 0) throw new Refusal('limit.rate', { retryAfter })
}
