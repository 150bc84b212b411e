import type { CommandInput } from '@duplex/protocol/registry'

export type QueuedName =
  | 'message.send'
  | 'message.edit'
  | 'message.delete'
  | 'message.pin'
  | 'message.save'
  | 'reaction.set'
  | 'poll.create'
  | 'poll.vote'
  | 'poll.close'
  | 'read.advance'
  | 'read.mark'
  | 'membership.update'
  | 'section.put'
  | 'section.delete'
  | 'draft.put'
  | 'preference.set'
  | 'room.create'
  | 'room.openDirect'
  | 'room.update'
  | 'room.makePrivate'
  | 'room.archive'
  | 'room.restore'
  | 'room.join'
  | 'room.leave'
  | 'member.add'
  | 'member.remove'
  | 'member.setRole'
  | 'person.setStatus'
  | 'person.setQuiet'

/** A command that waits, for ever if need be, until it was answered. */
export type Queued = {
  [N in QueuedName]: {
    id: string
    name: N
    data: CommandInput<N>
    /** What goes through one line goes one after the other. */
    line: string
  }
}[QueuedName]

/** How a command waits. */
interface Manner<Data> {
  /** What it is about: of several that wait about the same, only the last matters. */
  about?: (data: Data) => string
  /** Refused, it stays until the person decides: it carries what they wrote. Others are given up, and that is said. */
  isKept?: true
  /** Nobody asked for it in particular: it is not counted, and nobody is told when it is refused. */
  isQuiet?: true
}

const fieldsOf = (data: object): string => Object.keys(data).sort().join()

const manners: { readonly [N in QueuedName]: Manner<CommandInput<N>> } = {
  'message.send': { isKept: true },
  'message.edit': { isKept: true },
  'message.delete': { isKept: true },
  'message.pin': { about: ({ messageId }) => messageId },
  'message.save': { about: ({ messageId }) => messageId },
  'reaction.set': { about: ({ messageId, emoji }) => `${messageId} ${emoji}` },
  'poll.create': { isKept: true },
  'poll.vote': { about: ({ messageId }) => messageId },
  'poll.close': {},
  'read.advance': { about: ({ roomId }) => roomId, isQuiet: true },
  'read.mark': { about: ({ roomId }) => roomId },
  'membership.update': { about: (data) => `${data.roomId} ${fieldsOf(data)}` },
  'section.put': { about: ({ id }) => id },
  'section.delete': {},
  'draft.put': { about: ({ roomId, threadId }) => threadId ?? roomId, isQuiet: true },
  'preference.set': { about: ({ name }) => name },
  'room.create': { isKept: true },
  'room.openDirect': { isKept: true },
  'room.update': { about: (data) => `${data.roomId} ${fieldsOf(data)}` },
  'room.makePrivate': {},
  'room.archive': {},
  'room.restore': {},
  'room.join': {},
  'room.leave': {},
  'member.add': {},
  'member.remove': {},
  'member.setRole': { about: ({ roomId, personId }) => `${roomId} ${personId}` },
  'person.setStatus': { about: () => '' },
  'person.setQuiet': { about: () => '' },
}

const mannerOf = ({ name }: Queued): Manner<unknown> => manners[name] as Manner<unknown>

export const isKept = (command: Queued): boolean => mannerOf(command).isKept ?? false
export const isQuiet = (command: Queued): boolean => mannerOf(command).isQuiet ?? false

/** The room that a command makes, by the id it is to have. */
export const madeBy = (command: Queued): string | null =>
  command.name === 'room.create' || command.name === 'room.openDirect' ? command.data.id : null

/** The room that a command is about: before it is there, nothing can be done in it. */
export const roomOf = ({ data }: Queued): string | null => ('roomId' in data ? data.roomId : null)

/** The same for another room. Its line is named after where it leads. */
export const inRoom = (command: Queued, from: string, to: string): Queued =>
  ({ ...command, data: { ...command.data, roomId: to }, line: command.line.replace(from, to) }) as Queued

/** What the later of two makes needless. */
export function supersedes(later: Queued, earlier: Queued): boolean {
  const { about } = mannerOf(later)
  return earlier.name === later.name && about !== undefined && about(earlier.data) === about(later.data)
}
