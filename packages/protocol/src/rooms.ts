import * as Type from 'typebox'
import { command, query } from './define.ts'
import { Posting } from './entities.ts'
import { Id, Time } from './ids.ts'
import { limits } from './limits.ts'
import { closed, oneOf, text } from './text.ts'

export const RoomName = text(limits.nameCharacters, { minLength: 1 })
const Topic = text(limits.topicCharacters)
const Description = text(limits.descriptionCharacters)
/** Many at once when a workspace is filled, ten an hour for long. */
const creating = { burst: 60, perMinute: 10 / 60 }
/** Most of these only find what is there already. */
const opening = { burst: 60, perMinute: 10 }

export const roomCommands = {
  'room.create': command({
    summary: 'Opens a room; the caller is its owner and first member.',
    input: closed({
      id: Id,
      kind: oneOf('public', 'private'),
      name: RoomName,
      topic: Type.Optional(Topic),
      personIds: Type.Optional(Type.Array(Id, { maxItems: limits.peopleAtOnce })),
    }),
    output: closed({ id: Id }),
    http: 'POST /rooms',
    rate: creating,
  }),
  'room.openDirect': command({
    summary: 'Gives the direct conversation with exactly these people; the first to ask creates it.',
    input: closed({ id: Id, personIds: Type.Array(Id, { minItems: 1, maxItems: limits.directPeople }) }),
    output: closed({ id: Id }),
    http: 'POST /directs',
    rate: opening,
  }),
  'room.update': command({
    summary:
      'Changes what a room is called and about, who may write in it, how often, and whether newcomers are put in.',
    input: closed({
      roomId: Id,
      name: Type.Optional(RoomName),
      topic: Type.Optional(Topic),
      description: Type.Optional(Description),
      posting: Type.Optional(Posting),
      slowSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: limits.slowSecondsMax })),
      isDefault: Type.Optional(Type.Boolean()),
    }),
    output: closed({}),
    http: 'PATCH /rooms/:roomId',
  }),
  'room.makePrivate': command({
    summary: 'Closes a public room to everybody who is not in it. There is no way back.',
    input: closed({ roomId: Id }),
    output: closed({}),
    http: 'POST /rooms/:roomId/private',
  }),
  'room.archive': command({
    summary: 'Closes a room for writing. It can be read as before.',
    input: closed({ roomId: Id }),
    output: closed({}),
    http: 'POST /rooms/:roomId/archive',
  }),
  'room.restore': command({
    summary: 'Opens an archived room again.',
    input: closed({ roomId: Id }),
    output: closed({}),
    http: 'POST /rooms/:roomId/restore',
  }),
  'room.join': command({
    summary: 'Enters a public room.',
    input: closed({ roomId: Id }),
    output: closed({}),
    http: 'POST /rooms/:roomId/join',
  }),
  'room.leave': command({
    summary: 'Leaves a room. A direct conversation cannot be left.',
    input: closed({ roomId: Id }),
    output: closed({}),
    http: 'POST /rooms/:roomId/leave',
  }),
}

export const roomQueries = {
  'room.browse': query({
    summary: 'The public rooms of the workspace, joined or not.',
    input: closed({}),
    output: closed({
      rooms: Type.Array(
        closed({
          id: Id,
          name: Type.String(),
          topic: Type.String(),
          people: Type.Integer(),
          joined: Type.Boolean(),
          createdAt: Time,
          archived: Type.Boolean(),
        }),
      ),
    }),
    http: 'GET /rooms',
  }),
}
