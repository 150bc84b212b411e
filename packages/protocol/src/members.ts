import * as Type from 'typebox'
import { command } from './define.ts'
import { MemberRole } from './entities.ts'
import { Id } from './ids.ts'
import { limits } from './limits.ts'
import { closed } from './text.ts'

export const memberCommands = {
  'member.add': command({
    summary: 'Brings people into a room. Who is in it already stays.',
    input: closed({ roomId: Id, personIds: Type.Array(Id, { minItems: 1, maxItems: limits.peopleAtOnce }) }),
    output: closed({}),
    http: 'POST /rooms/:roomId/members',
  }),
  'member.remove': command({
    summary: 'Takes somebody out of a room; nothing of it reaches them any more.',
    input: closed({ roomId: Id, personId: Id }),
    output: closed({}),
    http: 'DELETE /rooms/:roomId/members/:personId',
  }),
  'member.setRole': command({
    summary: 'Makes somebody an owner of the room, or an ordinary member again.',
    input: closed({ roomId: Id, personId: Id, role: MemberRole }),
    output: closed({}),
    http: 'PUT /rooms/:roomId/members/:personId/role',
  }),
}
