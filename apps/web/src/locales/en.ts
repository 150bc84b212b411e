import { core } from './en/core.ts'
import { dialogs } from './en/dialogs.ts'
import { door } from './en/door.ts'
import { polls } from './en/polls.ts'
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
  ...polls,
  ...statuses,
  ...writing,
} as const
