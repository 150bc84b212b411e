import { markAllRead, markRead, markUnread } from '../../actions/reads.ts'
import { toast } from '../../lib/toasts.svelte.ts'
import { t, tn } from '../../locales/index.ts'
import type { Known } from '../../state/known.ts'
import { unreadOf } from '../../state/rooms.ts'

/** Marks a room as read, and says how to take that back. */
export function markReadKindly(app: Known, roomId: string): void {
  if (unreadOf(app, roomId) === 0) return
  const undo = markRead(roomId)
  toast(t('read.marked'), { action: { label: t('read.undo'), run: undo } })
}

/** The message with this number, and what follows, is unread again; it says so, and how to take that back. */
export function markUnreadKindly(app: Known, roomId: string, seq: number): void {
  const undo = markUnread(roomId, seq)
  const isHere = app.replica.window(roomId) !== undefined
  if (isHere) toast(t('read.unreadFrom'), { action: { label: t('read.undo'), run: undo } })
}

/** The same for several, or for everything. */
export function markAllReadKindly(roomIds?: readonly string[]): void {
  const { count, undo } = markAllRead(roomIds)
  if (count === 0) toast(t('read.nothing'))
  else toast(tn('read.allMarked', count), { action: { label: t('read.undo'), run: undo } })
}
