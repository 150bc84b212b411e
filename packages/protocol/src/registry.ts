import type * as Type from 'typebox'
import { inviteCommands, inviteQueries } from './invites.ts'
import { memberCommands } from './members.ts'
import { messageCommands, messageQueries } from './messages.ts'
import { personCommands, personQueries, presenceSignals } from './people.ts'
import { pollCommands } from './polls.ts'
import { readCommands, typingSignals } from './reads.ts'
import { roomCommands, roomQueries } from './rooms.ts'
import { sessionCommands } from './sessions.ts'
import { sidebarCommands } from './sidebar.ts'
import { workspaceCommands, workspaceQueries } from './workspace.ts'

/** Everything that can be wished for. */
export const commands = {
  ...workspaceCommands,
  ...inviteCommands,
  ...sessionCommands,
  ...personCommands,
  ...roomCommands,
  ...memberCommands,
  ...messageCommands,
  ...pollCommands,
  ...readCommands,
  ...sidebarCommands,
}
/** Everything that can be asked. */
export const queries = { ...workspaceQueries, ...inviteQueries, ...personQueries, ...roomQueries, ...messageQueries }
/** Everything that can be hinted. */
export const signals = { ...typingSignals, ...presenceSignals }

export type CommandName = keyof typeof commands
export type QueryName = keyof typeof queries
export type SignalName = keyof typeof signals

export type CommandInput<Name extends CommandName = CommandName> = {
  [N in Name]: Type.Static<(typeof commands)[N]['input']>
}[Name]
export type CommandOutput<Name extends CommandName = CommandName> = {
  [N in Name]: Type.Static<(typeof commands)[N]['output']>
}[Name]
export type QueryInput<Name extends QueryName = QueryName> = {
  [N in Name]: Type.Static<(typeof queries)[N]['input']>
}[Name]
export type QueryOutput<Name extends QueryName = QueryName> = {
  [N in Name]: Type.Static<(typeof queries)[N]['output']>
}[Name]
export type SignalInput<Name extends SignalName = SignalName> = {
  [N in Name]: Type.Static<(typeof signals)[N]['input']>
}[Name]

export const isCommand = (name: string): name is CommandName => Object.hasOwn(commands, name)
export const isQuery = (name: string): name is QueryName => Object.hasOwn(queries, name)
export const isSignal = (name: string): name is SignalName => Object.hasOwn(signals, name)
