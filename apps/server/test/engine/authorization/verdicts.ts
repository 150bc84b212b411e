import type { CommandInput, CommandName, QueryInput, QueryName } from '@duplex/protocol/registry'
import type { RefusalCode } from '@duplex/protocol/refusals'
import type { Part, Place, Stage } from './stage.ts'

export type Verdict = 'yes' | RefusalCode
type Verdicts = Record<Part, Verdict>
export type Name = CommandName | QueryName
type InputOf<N extends Name> = N extends CommandName ? CommandInput<N> : N extends QueryName ? QueryInput<N> : never

/** What one wish comes to, by who has it. `in` is where the stage is set, `what` tells cases of one name apart. */
export interface Case<N extends Name = Name> {
  in?: Place
  what?: string
  verdicts: Verdicts
  input: (stage: Stage, part: Part) => InputOf<N> | Promise<InputOf<N>>
  /** With whose session, where it must not be the one that is used for everything. */
  cookie?: (stage: Stage, part: Part) => Promise<string | undefined>
}

export const outside = (refusal: Verdict) =>
  ({ nobody: 'auth.required', stranger: refusal, exMember: refusal }) as const
const inside = (verdict: Verdict) =>
  ({ member: verdict, roomOwner: verdict, admin: verdict, owner: verdict }) satisfies Partial<Verdicts>

export const anyone: Verdicts = { nobody: 'yes', stranger: 'yes', exMember: 'yes', ...inside('yes') }
export const signedIn: Verdicts = { ...anyone, nobody: 'auth.required' }
export const all = (verdict: Verdict): Verdicts => ({ ...outside(verdict), ...inside(verdict) })
export const admins: Verdicts = { ...all('auth.forbidden'), admin: 'yes', owner: 'yes' }
export const owners: Verdicts = { ...all('auth.forbidden'), owner: 'yes' }

/** Of a room: who is not in it learns nothing, the others are told this. */
export const ofRoom = (verdict: Verdict): Verdicts => ({ ...outside('room.not_found'), ...inside(verdict) })
export const ofMessage = (verdict: Verdict): Verdicts => ({ ...outside('message.not_found'), ...inside(verdict) })
export const butMembers = (verdicts: Verdicts, refusal: Verdict = 'auth.forbidden'): Verdicts => ({
  ...verdicts,
  member: refusal,
})

/** For each wish, in each place where it comes to something else. */
export type Table<N extends Name> = { [Each in N]: Case<Each>[] }

export const room = ({ roomId }: Stage) => ({ roomId })
export const nothing = () => ({})
