import type { roomQueries } from '@duplex/protocol/rooms'
import { publicRooms } from '../store/rooms.ts'
import { asker, type Resolvers } from './question.ts'

export const rooms: Resolvers<keyof typeof roomQueries> = {
  'room.browse': async (question) => ({ rooms: await publicRooms(question.read, asker(question).personId) }),
}
