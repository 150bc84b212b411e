import { connection } from './more/connection.ts'
import { core } from './more/core.ts'
import { dialogs } from './more/dialogs.ts'
import { door } from './more/door.ts'
import { help } from './more/help.ts'
import { keyboard } from './more/keyboard.ts'
import { messages } from './more/messages.ts'
import { polls } from './more/polls.ts'
import { reading } from './more/reading.ts'
import { refusals } from './more/refusals.ts'
import { rooms } from './more/rooms.ts'
import { spoken } from './more/spoken.ts'
import { statuses } from './more/statuses.ts'
import { talk } from './more/talk.ts'
import { writing } from './more/writing.ts'

/** What the first screen does without: dialogs, menus, pages of their own. */
export const texts = {
  ...connection,
  ...core,
  ...dialogs,
  ...door,
  ...help,
  ...keyboard,
  ...messages,
  ...polls,
  ...reading,
  ...refusals,
  ...rooms,
  ...spoken,
  ...statuses,
  ...talk,
  ...writing,
} as const
