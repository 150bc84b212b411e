import * as Type from 'typebox'
import { command } from './define.ts'
import { NoticeLevel, PreferenceName } from './entities.ts'
import { Id } from './ids.ts'
import { limits } from './limits.ts'
import { closed, nullable, text } from './text.ts'

/** Sorts as text between any two others (a fractional index). */
const Position = Type.String({ maxLength: 64, pattern: '^[0-9A-Za-z]*$' })

/** What only the caller's own devices see: where rooms stand, what they say, and what was begun in them. */
export const sidebarCommands = {
  'membership.update': command({
    summary: 'What the caller wants to be told of a room, and where it stands in their sidebar.',
    input: closed({
      roomId: Id,
      level: Type.Optional(NoticeLevel),
      muted: Type.Optional(Type.Boolean()),
      sectionId: Type.Optional(nullable(Type.Union([Id, Type.Literal('favourites')]))),
      position: Type.Optional(Position),
    }),
    output: closed({}),
    http: 'PATCH /rooms/:roomId/membership',
  }),
  'section.put': command({
    summary: "Adds a section to the caller's sidebar, or changes one.",
    input: closed({ id: Id, name: text(limits.sectionNameCharacters, { minLength: 1 }), position: Position }),
    output: closed({}),
    http: 'PUT /sections/:id',
  }),
  'section.delete': command({
    summary: "Takes a section out of the caller's sidebar; its rooms go back among the others.",
    input: closed({ id: Id }),
    output: closed({}),
    http: 'DELETE /sections/:id',
  }),
  'draft.put': command({
    summary: 'Keeps what the caller has begun to write, for all their devices. An empty text lets it go.',
    input: closed({ roomId: Id, threadId: Type.Optional(Id), text: text(limits.messageCharacters) }),
    output: closed({}),
    http: 'PUT /rooms/:roomId/draft',
    rate: { burst: 30, perMinute: 120 },
  }),
  'preference.set': command({
    summary: 'Keeps what the caller has decided, for all their devices; null lets it go.',
    input: closed({ name: PreferenceName, value: nullable(text(limits.preferenceCharacters, { minLength: 1 })) }),
    output: closed({}),
    http: 'PUT /me/preferences/:name',
  }),
}
