import type { QueryInput } from '@duplex/protocol/registry'
import { limits } from '@duplex/protocol/limits'
import { done, type Result } from '../lib/result.ts'
import type { Timeline } from '../state/timeline.svelte.ts'
import type { Keep } from '../state/window.svelte.ts'
import { use } from './bound.ts'

/** Messages of one page: three or four screens. */
const pageRows = 60
type Side = Pick<QueryInput<'message.page'>, 'before' | 'after' | 'around'>

/** Makes sure that the message asked for (or where the reader is, or the newest) is held. */
export async function show(timeline: Timeline, around?: number): Promise<Result> {
  const { window } = timeline
  if (!window || (around === undefined ? window.messages.length > 0 || window.atEnd : window.at(around)))
    return done(null)
  window.following = false
  return load(timeline, 'loading', around === undefined ? {} : { around }, 'page')
}

/** Asks for a page and joins it to the window that is held now. */
export async function load(
  timeline: Timeline,
  flag: 'loading' | 'loadingOlder' | 'loadingNewer',
  side: Side,
  keep: Keep,
): Promise<Result> {
  const { app, client } = use()
  const { window, roomId } = timeline
  // Somebody who jumps twice wants to be where they jumped last; more of the same page nobody needs.
  if (!window || (timeline[flag] && flag !== 'loading')) return done(null)
  timeline[flag] = true
  const page = window.expect()
  const result = await client.query('message.page', { roomId, limit: Math.min(pageRows, limits.pageRows), ...side })
  if (result.ok) {
    app.replica.advance(roomId, result.data.lastSeq)
    page.join(result.data.messages, app.replica.rooms.get(roomId)?.lastSeq ?? result.data.lastSeq, keep)
  } else page.giveUp()
  timeline[flag] = false
  timeline.failed = result.ok ? null : result.refusal.code
  return result
}
