import type { CommandInput } from '@duplex/protocol/registry'
import { uuidv7 } from '../lib/ids.ts'
import type { Result } from '../lib/result.ts'
import { encoded } from '../state/wording.ts'
import { use } from './bound.ts'
import { jumpToLatest } from './messages.ts'
import { wish } from './wish.ts'

/** Asks the room. It is seen at once, as any message. */
export function ask(input: Omit<CommandInput<'poll.create'>, 'id'>): Promise<Result> {
  const { app, client } = use()
  const { roomId, question } = input
  const id = uuidv7()
  if (app.replica.window(roomId)?.atEnd === false) void jumpToLatest(roomId)
  const data = { ...input, id, question: encoded(app, question) }
  return client.outbox.add({ id, name: 'poll.create', data, line: roomId })
}

interface Place {
  id: string
  roomId: string
}

/** The own vote, in place of an earlier one; of no option: it is taken back. */
export const vote = ({ id, roomId }: Place, choices: number[]): Promise<Result> =>
  wish('poll.vote', { messageId: id, choices }, roomId)

/** Ends the voting for everybody. */
export const close = ({ id, roomId }: Place): Promise<Result> => wish('poll.close', { messageId: id }, roomId)
