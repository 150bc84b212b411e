import type { memberCommands } from '@duplex/protocol/members'
import type { readCommands } from '@duplex/protocol/reads'
import type { roomCommands, roomQueries } from '@duplex/protocol/rooms'
import type { sidebarCommands } from '@duplex/protocol/sidebar'
import { uuidv7 } from 'uuidv7'
import { all, butMembers, nothing, ofRoom, outside, room, signedIn, type Table } from './verdicts.ts'

type OfRooms =
  | keyof typeof roomCommands
  | keyof typeof roomQueries
  | keyof typeof memberCommands
  | keyof typeof readCommands
  | keyof typeof sidebarCommands

/** Rooms, who is in them, and where they stand for each. */
export const ofRooms: Table<OfRooms> = {
  'room.browse': [{ verdicts: signedIn, input: nothing }],
  'room.create': [{ verdicts: signedIn, input: () => ({ id: uuidv7(), kind: 'public', name: uuidv7() }) }],
  'room.openDirect': [
    { verdicts: signedIn, input: (stage) => ({ id: uuidv7(), personIds: [stage.idOf('bystander')] }) },
  ],
  'room.update': [
    { verdicts: butMembers(ofRoom('yes')), input: ({ roomId }) => ({ roomId, topic: uuidv7() }) },
    {
      in: 'archived',
      verdicts: butMembers(ofRoom('room.archived')),
      input: ({ roomId }) => ({ roomId, topic: uuidv7() }),
    },
    { in: 'direct', verdicts: ofRoom('room.is_direct'), input: ({ roomId }) => ({ roomId, slowSeconds: 60 }) },
    {
      in: 'public',
      what: 'as a default',
      verdicts: { ...ofRoom('auth.forbidden'), admin: 'yes', owner: 'yes' },
      input: ({ roomId }) => ({ roomId, isDefault: true }),
    },
    { what: 'as a default', verdicts: ofRoom('auth.forbidden'), input: ({ roomId }) => ({ roomId, isDefault: true }) },
  ],
  'room.makePrivate': [
    { in: 'public', verdicts: butMembers(ofRoom('yes')), input: room },
    { in: 'archived', verdicts: butMembers(ofRoom('room.archived')), input: room },
    { in: 'direct', verdicts: ofRoom('room.is_direct'), input: room },
  ],
  'room.archive': [
    { verdicts: butMembers(ofRoom('yes')), input: room },
    { in: 'direct', verdicts: ofRoom('room.is_direct'), input: room },
  ],
  'room.restore': [
    { in: 'archived', verdicts: butMembers(ofRoom('yes')), input: room },
    { in: 'direct', verdicts: ofRoom('room.is_direct'), input: room },
  ],
  'room.join': [
    { verdicts: ofRoom('yes'), input: room },
    { in: 'public', verdicts: signedIn, input: room },
    { in: 'archived public', verdicts: { ...ofRoom('yes'), ...outside('room.archived') }, input: room },
  ],
  'room.leave': [
    { verdicts: { ...ofRoom('yes'), roomOwner: 'room.last_owner' }, input: room },
    { in: 'archived', verdicts: { ...ofRoom('yes'), roomOwner: 'room.last_owner' }, input: room },
    { in: 'direct', verdicts: ofRoom('room.is_direct'), input: room },
  ],

  'member.add': [
    { verdicts: ofRoom('yes'), input: (stage) => ({ ...room(stage), personIds: [stage.idOf('bystander')] }) },
    {
      what: 'of oneself',
      verdicts: ofRoom('yes'),
      input: (stage, part) => ({ ...room(stage), personIds: [stage.idOf(part)] }),
    },
    {
      in: 'archived',
      verdicts: ofRoom('room.archived'),
      input: (stage) => ({ ...room(stage), personIds: [stage.idOf('bystander')] }),
    },
    {
      in: 'direct',
      verdicts: ofRoom('room.is_direct'),
      input: (stage) => ({ ...room(stage), personIds: [stage.idOf('bystander')] }),
    },
  ],
  'member.remove': [
    { verdicts: butMembers(ofRoom('yes')), input: (stage) => ({ ...room(stage), personId: stage.idOf('other') }) },
    {
      in: 'direct',
      verdicts: ofRoom('room.is_direct'),
      input: (stage) => ({ ...room(stage), personId: stage.idOf('other') }),
    },
  ],
  'member.setRole': [
    {
      verdicts: butMembers(ofRoom('yes')),
      input: (stage) => ({ ...room(stage), personId: stage.idOf('other'), role: 'owner' }),
    },
    {
      what: 'for oneself',
      verdicts: butMembers(ofRoom('yes')),
      input: (stage, part) => ({ ...room(stage), personId: stage.idOf(part), role: 'owner' }),
    },
    {
      in: 'direct',
      verdicts: ofRoom('room.is_direct'),
      input: (stage) => ({ ...room(stage), personId: stage.idOf('other'), role: 'owner' }),
    },
  ],

  'read.advance': [
    { verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, seq: 1 }) },
    { in: 'archived', verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, seq: 1 }) },
  ],
  'read.mark': [
    { verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, seq: 0 }) },
    { in: 'archived', verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, seq: 0 }) },
  ],
  'membership.update': [
    { verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, muted: true }) },
    {
      what: 'into a section of somebody else',
      verdicts: ofRoom('section.not_found'),
      input: async (stage) => ({ ...room(stage), sectionId: await stage.sectionOf('other') }),
    },
  ],
  'section.put': [
    { verdicts: signedIn, input: () => ({ id: uuidv7(), name: 'Work', position: 'a' }) },
    {
      what: 'of somebody else',
      verdicts: all('id.taken'),
      input: async (stage) => ({ id: await stage.sectionOf('other'), name: 'Mine', position: 'a' }),
    },
  ],
  'preference.set': [{ verdicts: signedIn, input: () => ({ name: 'checklist', value: 'done' }) }],
  'section.delete': [
    { verdicts: signedIn, input: async (stage, part) => ({ id: await stage.sectionOf(part) }) },
    {
      what: 'of somebody else',
      verdicts: all('section.not_found'),
      input: async (stage) => ({ id: await stage.sectionOf('other') }),
    },
  ],
  'draft.put': [
    { verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, text: 'What I' }) },
    { in: 'archived', verdicts: ofRoom('yes'), input: ({ roomId }) => ({ roomId, text: 'What I' }) },
    {
      what: 'in a thread',
      verdicts: ofRoom('yes'),
      input: ({ roomId, messageId }) => ({ roomId, threadId: messageId, text: 'What I' }),
    },
  ],
}
