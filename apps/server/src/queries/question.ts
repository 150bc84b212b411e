import type { QueryInput, QueryName, QueryOutput } from '@duplex/protocol/registry'
import type { Actor, PersonActor } from '../domain/actor.ts'
import { Refusal } from '@duplex/protocol/refusals'
import type { Store } from '../store/database.ts'

/** Who asks, and what can be looked at: committed rows, by the reading connection. */
export interface Question {
  actor: Actor
  read: Store
  secret: Buffer
  publicUrl: string
}

export type Resolver<Name extends QueryName = QueryName> = (
  question: Question,
  input: QueryInput<Name>,
) => Promise<QueryOutput<Name>>

/** One resolver for each query of a noun: a forgotten one does not compile. */
export type Resolvers<Names extends QueryName> = { [Name in Names]: Resolver<Name> }

/** The person who asks; the engine has let nobody else through where the protocol says `person`. */
export function asker({ actor }: Question): PersonActor {
  if (actor.kind !== 'person') throw new Refusal('auth.required')
  return actor
}
