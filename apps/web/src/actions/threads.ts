import { limits } from '@duplex/protocol/limits'
import { done, type Result } from '../lib/result.ts'
import { use } from './bound.ts'

/** Messages that are being looked for: however many quote one, it is asked for once. */
const wanted = new Set<string>()

/** Makes sure that a message is held, wherever in its room it stands; or that it is known to be gone. */
export async function find(messageId: string): Promise<void> {
  const { app, client } = use()
  const { replica } = app
  if (wanted.has(messageId) || replica.message(messageId)) return
  wanted.add(messageId)
  const result = await client.query('message.find', { messageId })
  wanted.delete(messageId)
  if (result.ok) replica.hold([result.data.message])
  else if (result.refusal.code === 'message.not_found') replica.shelf.miss(messageId)
}

/** Makes sure that a thread is held from its beginning to its end. */
export async function loadThread(threadId: string): Promise<Result> {
  const { app, client } = use()
  for (let after = 0; ;) {
    const result = await client.query('message.thread', { threadId, after, limit: limits.pageRows })
    if (!result.ok) return result
    const { root, messages } = result.data
    app.replica.hold([root, ...messages])
    if (messages.length < limits.pageRows) return done(null)
    after = messages.at(-1)?.seq ?? after
  }
}
