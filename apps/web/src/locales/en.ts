import { core } from './en/core.ts'
import { dialogs } from './en/dialogs.ts'
import { door } from './en/door.ts'
import { messages } from './en/messages.ts'
import { polls } from './en/polls.ts'
import { reading } from './en/reading.ts'
import { refusals } from './en/refusals.ts'
import { rooms } from './en/rooms.ts'
import { statuses } from './en/statuses.ts'
import { talk } from './en/talk.ts'
import { writing } from './en/writing.ts'

/** Every text of the page in English, by key. A word in braces is a slot. */
export const en = {
  ...core,
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
