import { join, openDirect } from '../../actions/rooms.ts'
import { done, type Result } from '../../lib/result.ts'
import type { PersonChoice, PublicChoice, RoomChoice } from './choices.ts'

/** The id of the room a choice leads to: one is in it already, enters it, or it is opened for two. Null: not there yet. */
export async function roomBehind(choice: RoomChoice | PersonChoice | PublicChoice): Promise<Result<string | null>> {
  switch (choice.kind) {
    case 'room':
      return done(choice.entry.room.id)
    case 'person':
      return done(openDirect([choice.person.id]))
    case 'public': {
      const result = await join(choice.room.id)
      return result.ok ? done(result.data.isOpen ? choice.room.id : null) : result
    }
  }
}
