import type { messageCommands, messageQueries } from '@duplex/protocol/messages'
import type { pollCommands } from '@duplex/protocol/polls'
import { uuidv7 } from 'uuidv7'
import type { Stage } from './stage.ts'
import { butMembers, nothing, ofMessage, ofRoom, room, signedIn, type Table } from './verdicts.ts'

const poll = (roomId: string) => ({
  id: uuidv7(),
  roomId,
  question: 'When?',
  options: ['now', 'later'],
  multiple: false,
  anonymous: false,
})
const hello = (roomId: string) => ({ id: uuidv7(), roomId, text: 'hello' })
const message = ({ messageId }: Stage) => ({ messageId })
const own = ({ ownMessageId }: Stage) => ({ messageId: ownMessageId })

type OfMessages = keyof typeof messageCommands | keyof typeof messageQueries | keyof typeof pollCommands

/** What is said, and what is done with it. */
export const ofMessages: Table<OfMessages> = {
  'message.send': [
    { verdicts: ofRoom('yes'), input: ({ roomId }) => hello(roomId) },
    {
      what: 'as a reply',
      verdicts: ofRoom('yes'),
      input: ({ roomId, messageId }) => ({ ...hello(roomId), replyTo: messageId }),
    },
    { in: 'archived', verdicts: ofRoom('room.archived'), input: ({ roomId }) => hello(roomId) },
    { in: 'announcement', verdicts: butMembers(ofRoom('yes'), 'room.read_only'), input: ({ roomId }) => hello(roomId) },
    {
      in: 'slow',
      what: 'a second time',
      verdicts: butMembers(ofRoom('yes'), 'room.slow'),
      input: ({ roomId }) => hello(roomId),
    },
    { in: 'direct', verdicts: ofRoom('yes'), input: ({ roomId }) => hello(roomId) },
  ],
  'message.edit': [
    { verdicts: ofMessage('auth.forbidden'), input: (stage) => ({ ...message(stage), text: 'never said' }) },
    {
      what: 'of oneself',
      verdicts: ofMessage('yes'),
      input: (stage) => ({ ...own(stage), text: 'better' }),
    },
    {
      in: 'archived',
      what: 'of oneself',
      verdicts: ofMessage('room.archived'),
      input: (stage) => ({ ...own(stage), text: 'better' }),
    },
  ],
  'message.delete': [
    { verdicts: butMembers(ofMessage('yes')), input: message },
    { what: 'of oneself', verdicts: ofMessage('yes'), input: own },
    { in: 'archived', verdicts: butMembers(ofMessage('yes')), input: message },
    { in: 'direct', verdicts: ofMessage('auth.forbidden'), input: message },
  ],
  'message.pin': [
    { verdicts: ofMessage('yes'), input: (stage) => ({ ...message(stage), pinned: true }) },
    {
      in: 'announcement',
      verdicts: butMembers(ofMessage('yes'), 'room.read_only'),
      input: (stage) => ({ ...message(stage), pinned: true }),
    },
    {
      in: 'archived',
      verdicts: ofMessage('room.archived'),
      input: (stage) => ({ ...message(stage), pinned: true }),
    },
    { in: 'direct', verdicts: ofMessage('yes'), input: (stage) => ({ ...message(stage), pinned: true }) },
  ],
  'message.save': [
    { verdicts: ofMessage('yes'), input: (stage) => ({ ...message(stage), saved: true }) },
    { in: 'archived', verdicts: ofMessage('yes'), input: (stage) => ({ ...message(stage), saved: true }) },
  ],
  'reaction.set': [
    { verdicts: ofMessage('yes'), input: (stage) => ({ ...message(stage), emoji: '👍', on: true }) },
    {
      in: 'announcement',
      verdicts: ofMessage('yes'),
      input: (stage) => ({ ...message(stage), emoji: '👍', on: true }),
    },
    {
      in: 'archived',
      verdicts: ofMessage('room.archived'),
      input: (stage) => ({ ...message(stage), emoji: '👍', on: true }),
    },
  ],
  'message.page': [
    { verdicts: ofRoom('yes'), input: room },
    { in: 'public', verdicts: ofRoom('yes'), input: room },
    { in: 'archived', verdicts: ofRoom('yes'), input: room },
  ],
  'message.find': [
    { verdicts: ofMessage('yes'), input: message },
    { what: 'of oneself', verdicts: ofMessage('yes'), input: own },
  ],
  'message.thread': [{ verdicts: ofMessage('yes'), input: ({ messageId }) => ({ threadId: messageId }) }],
  'message.pinned': [{ verdicts: ofRoom('yes'), input: room }],
  'message.history': [
    { verdicts: ofMessage('yes'), input: message },
    { what: 'of oneself', verdicts: ofMessage('yes'), input: own },
  ],
  'message.saved': [{ verdicts: signedIn, input: nothing }],
  'notice.page': [{ verdicts: signedIn, input: nothing }],

  'poll.create': [
    { verdicts: ofRoom('yes'), input: ({ roomId }) => poll(roomId) },
    { in: 'archived', verdicts: ofRoom('room.archived'), input: ({ roomId }) => poll(roomId) },
    { in: 'announcement', verdicts: butMembers(ofRoom('yes'), 'room.read_only'), input: ({ roomId }) => poll(roomId) },
  ],
  'poll.vote': [
    { verdicts: ofMessage('yes'), input: ({ pollId }) => ({ messageId: pollId, choices: [0] }) },
    { in: 'announcement', verdicts: ofMessage('yes'), input: ({ pollId }) => ({ messageId: pollId, choices: [0] }) },
    {
      in: 'archived',
      verdicts: ofMessage('room.archived'),
      input: ({ pollId }) => ({ messageId: pollId, choices: [0] }),
    },
  ],
  'poll.close': [
    { verdicts: butMembers(ofMessage('yes')), input: ({ pollId }) => ({ messageId: pollId }) },
    {
      what: 'of oneself',
      verdicts: ofMessage('yes'),
      input: ({ ownPollId }) => ({ messageId: ownPollId }),
    },
    { in: 'archived', verdicts: ofMessage('room.archived'), input: ({ pollId }) => ({ messageId: pollId }) },
    { in: 'direct', verdicts: ofMessage('auth.forbidden'), input: ({ pollId }) => ({ messageId: pollId }) },
  ],
}
