import { cutOff, messages } from './screens/messages.ts'
import { people } from './screens/people.ts'
import { rooms } from './screens/rooms.ts'
import { writing } from './screens/writing.ts'
import type { Screen } from './screen.ts'

/** In this order: what changes a room comes after its pictures. */
export const screens: readonly Screen[] = [...messages, ...writing, ...rooms, ...people, ...cutOff]
