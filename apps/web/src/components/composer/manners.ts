import { callIn } from '@duplex/markdown/mentions'
import type { Room } from '@duplex/protocol/entities'
import { confirm } from '../../lib/dialogs.svelte.ts'
import { t, tn } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'
import { mayAct, mayPost } from '../../state/permissions.ts'
import { encoded } from '../../state/wording.ts'
import { othersIn } from './naming.ts'

/** What stands where nothing is written yet. */
export function invitation(room: Room, title: string, threadId: string | null): string {
  if (threadId) return t('composer.placeholderThread')
  return t(room.kind === 'direct' ? 'composer.placeholderDirect' : 'composer.placeholder', { room: title })
}

/** Why nobody writes here, or not this person; null where they may. */
export function whyClosed(app: App, room: Room): string | null {
  if (mayPost(app, room.id)) return null
  if (room.archivedAt) return t('composer.archived')
  return t(mayAct(app, room.id) ? 'composer.ownersOnly' : 'composer.removed')
}

/** More people than this are not called by mistake. */
const crowd = 10

/** Asks before a text calls many at once. */
export async function mayCall(app: App, room: Room, text: string): Promise<boolean> {
  const call = text.includes('@') ? callIn(encoded(app, text)) : null
  const count = othersIn(app, room.id)
  if (!call || count <= crowd) return true
  return confirm({
    title: tn('composer.callTitle', count),
    text: t(call === 'room' ? 'composer.callRoomText' : 'composer.callHereText', { room: room.name }),
    action: t('composer.callAction'),
  })
}
