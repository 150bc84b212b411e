import type { CommandInput } from '@duplex/protocol/registry'
import { uuidv7 } from 'uuidv7'
import type { Result } from '../lib/result.ts'
import { encoded } from '../state/wording.ts'
import { use } from './bound.ts'
import { jumpToLatest } from './messages.ts'

/** Asks the room. It is seen at once, as any message. */
export function ask(input: Omit<CommandInput<'poll.create'>, 'id'>): Promise<Result> {
  const { app, client } = use()
  const { roomId, question } = input
  const id = uuidv7()
  if (app.replica.window(roomId)?.atEnd === false) void jumpToLatest(roomId)
  const data = { ...input, id, question: encoded(app, question) }
  return client.outbox.add({ id, name: 'poll.create', data, line: roomId })
}

/** The own vote, in place of an earlier one; of no option: it is taken back. */
export const vote = (messageId: string, choices: number[]): Promise<Result> =>
  use().client.outbox.add({ id: uuidv7(), name: 'poll.vote', data: { messageId, choices }, line: lineOf(messageId) })

/** Ends the voting for everybody. */
export const close = (messageId: string): Promise<Result> =>
  use().client.outbox.add({ id: uuidv7(), name: 'poll.close', data: { messageId }, line: lineOf(messageId) })

/** After what was said in the same room: the question may still be on its way. */
const lineOf = (messageId: string): string => {
  const { replica, pending } = use().app
  return replica.message(messageId)?.roomId ?? pending.sends.get(messageId)?.message.roomId ?? messageId
}
