import { check } from '@duplex/protocol/check'
import { queries as specs, type QueryName } from '@duplex/protocol/registry'
import type { Actor } from '../domain/actor.ts'
import type { Rates } from '../lib/rates.ts'
import type { Question } from '../queries/question.ts'
import { queries } from '../queries/queries.ts'
import { admit } from './admission.ts'

export type Answer = (actor: Actor, name: QueryName, input: unknown) => Promise<unknown>

/** The one way to ask. Reads committed rows only. Rejects with a Refusal. */
export function createAnswer(world: Omit<Question, 'actor'>, rates: Rates): Answer {
  return async (actor, name, input) => {
    check(name, input)
    admit(rates, actor, name, specs[name])
    return queries[name]({ ...world, actor }, input as never)
  }
}
