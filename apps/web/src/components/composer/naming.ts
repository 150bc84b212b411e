import { mentionedIds } from '@duplex/markdown/mentions'
import type { Person } from '@duplex/protocol/entities'
import type { App } from '../../state/app.svelte.ts'
import { encoded } from '../../state/wording.ts'

export const othersIn = (app: App, roomId: string): number =>
  app.replica.members(roomId).filter(({ personId }) => personId !== app.me.personId).length

/** How long a text is when it is sent: a mention travels as an id, which is longer than most handles. */
export const lengthSent = (app: App, text: string): number => encoded(app, text).length

/** Those a text names who are not in the room, and so will not hear of it. */
export function absentIn(app: App, roomId: string, text: string): Person[] {
  if (!text.includes('@')) return []
  return mentionedIds(encoded(app, text))
    .filter((id) => !app.replica.member(roomId, id))
    .flatMap((id) => app.replica.people.get(id) ?? [])
    .filter(({ deactivatedAt }) => deactivatedAt === null)
}
