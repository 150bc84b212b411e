import { connection } from './screens/connection.ts'
import { design, doors, firstDay } from './screens/doors.ts'
import { cutOff, messages } from './screens/messages.ts'
import { people } from './screens/people.ts'
import { places } from './screens/places.ts'
import { rooms } from './screens/rooms.ts'
import { settings } from './screens/settings.ts'
import { writing } from './screens/writing.ts'
import type { Handle } from '../../prisma/northlight/people.ts'
import type { Screen } from './screen.ts'

/** What people of the workspace see. In this order: what changes a room comes after its pictures. */
export const screens: readonly Screen<Handle>[] = [
  ...messages,
  ...writing,
  ...rooms,
  ...people,
  ...places,
  ...settings,
  ...cutOff,
]

/** What is there for who is not, or not yet, in a workspace. */
export const outside: readonly Screen[] = [...doors, ...connection]
export { design, firstDay }
