import type { QueryName } from '@duplex/protocol/registry'
import { invites } from './invites.ts'
import { messages } from './messages.ts'
import { people } from './people.ts'
import type { Resolvers } from './question.ts'
import { rooms } from './rooms.ts'
import { workspace } from './workspace.ts'

/** How each query is answered; the protocol's table says what there is. */
export const queries: Resolvers<QueryName> = { ...workspace, ...invites, ...people, ...rooms, ...messages }
