import { core } from './core.ts'
import { door } from './door.ts'
import { help } from './help.ts'
import { messages } from './messages.ts'
import { reading } from './reading.ts'
import { refusals } from './refusals.ts'
import { rooms } from './rooms.ts'
import { spoken } from './spoken.ts'
import { statuses } from './statuses.ts'
import { talk } from './talk.ts'
import { writing } from './writing.ts'

/** What the first screens say. */
export const texts = {
  ...core,
  ...door,
  ...talk,
  ...refusals,
  ...rooms,
  ...help,
  ...messages,
  ...statuses,
  ...writing,
  ...reading,
  ...spoken,
} as const
