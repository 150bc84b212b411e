import type { App } from '../../state/app.svelte.ts'
import { encoded } from '../../state/wording.ts'
import type { Candidate } from './completion.ts'

/** Everybody else who can be mentioned, and whether they are in the room. */
export const candidatesFor = (app: App, roomId: string): Candidate[] =>
  [...app.replica.people.values()]
    .filter((person) => person.deactivatedAt === null && person.id !== app.me.personId)
    .map(({ id, name, handle }) => ({ id, name, handle, here: app.replica.member(roomId, id) !== undefined }))

/** How long a text is when it is sent: a mention travels as an id, which is longer than most handles. */
export const lengthSent = (app: App, text: string): number => encoded(app, text).length
