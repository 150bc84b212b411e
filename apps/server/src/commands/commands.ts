import type { CommandName } from '@duplex/protocol/registry'
import { invites } from './invites.ts'
import { marks } from './marks.ts'
import { members } from './members.ts'
import { messages } from './messages.ts'
import { people } from './people.ts'
import { polls } from './polls.ts'
import { reads } from './reads.ts'
import { rooms } from './rooms.ts'
import { sessions } from './sessions.ts'
import { sidebar } from './sidebar.ts'
import { workspace } from './workspace.ts'
import type { Handlers } from './work.ts'

/** What each command does; the protocol's table says what there is. */
export const commands: Handlers<CommandName> = {
  ...workspace,
  ...invites,
  ...sessions,
  ...people,
  ...rooms,
  ...members,
  ...messages,
  ...marks,
  ...polls,
  ...reads,
  ...sidebar,
}
