import { nowToTheSecond } from '../../lib/now.svelte.ts'
import { t } from '../../locales/index.ts'
import type { Known } from '../../state/known.ts'
import { mayAct, mayPost, slowUntil } from '../../state/permissions.ts'

/** Reactive: seconds until one may write again in a slow room; 0: now. */
export function pauseLeft(app: Known, roomId: string): number {
  const until = slowUntil(app, roomId)
  return until === null ? 0 : Math.max(0, Math.ceil((until - nowToTheSecond()) / 1000))
}

/** `0:09`, `12:30`. */
export const countdown = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** Why one may not write here; null where one may. */
export function whyClosed(app: Known, roomId: string): string | null {
  if (mayPost(app, roomId)) return null
  if (mayAct(app, roomId)) return t('composer.ownersOnly')
  return app.replica.rooms.get(roomId)?.archivedAt ? t('composer.archived') : t('composer.removed')
}
