import { check } from '@duplex/protocol/check'
import { commands as specs, type CommandName } from '@duplex/protocol/registry'
import { commands } from '../commands/commands.ts'
import type { Handler, Preparation } from '../commands/work.ts'
import type { Actor } from '../domain/actor.ts'
import { counts } from '../lib/counts.ts'
import { admit, type Doorkeepers } from './admission.ts'
import type { Ledger, Outcome } from './ledger.ts'

export type Perform = (actor: Actor, name: CommandName, input: unknown) => Promise<Outcome>

/** The one way to change something, whatever door the wish came through. Rejects with a Refusal. */
export function createPerform(ledger: Ledger, world: Omit<Preparation, 'actor'> & Doorkeepers): Perform {
  return async (actor, name, input) => {
    check(name, input)
    counts.commands.add(name)
    world.stopping.refuse()
    admit(world, actor, name, specs[name])
    const { prepare, needs, run } = commands[name] as Handler
    // Without a preparation nothing is awaited here: commands of one socket enter the turn in the order they were sent.
    const prepared = prepare && (await world.stopping.finish(prepare({ ...world, actor }, input as never)))
    const foreseen = needs && actor.kind === 'person' ? needs(actor.personId, input as never) : []
    return ledger.submit(actor, (work) => run(work, input as never, prepared), foreseen)
  }
}
