import { connection } from './connection.ts'
import { core } from './core.ts'
import { dialogs } from './dialogs.ts'
import { door } from './door.ts'
import { messages } from './messages.ts'
import { polls } from './polls.ts'
import { reading } from './reading.ts'
import { refusals } from './refusals.ts'
import { rooms } from './rooms.ts'
import { statuses } from './statuses.ts'
import { talk } from './talk.ts'
import { writing } from './writing.ts'

/** Every text of the page in Spanish. */
export const texts = {
  ...core,
  ...connection,
  ...door,
  ...dialogs,
  ...talk,
  ...refusals,
  ...rooms,
  ...messages,
  ...polls,
  ...statuses,
  ...writing,
  ...reading,
} as const
