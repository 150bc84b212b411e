import { done, type Result } from '../lib/result.ts'
import { use } from './bound.ts'

const pageRows = 30

/** Older ones of what is for you, with the messages it is about. Gives where to go on; null: that was all. */
export async function loadNotices(before: number | undefined): Promise<Result<number | null>> {
  const { app, client } = use()
  const result = await client.query('notice.page', { limit: pageRows, ...(before === undefined ? {} : { before }) })
  if (!result.ok) return result
  const { notices, messages, next } = result.data
  app.replica.batch(() => {
    for (const notice of notices) app.replica.put({ table: 'notice', ...notice })
  })
  app.replica.hold(messages)
  return done(next)
}
