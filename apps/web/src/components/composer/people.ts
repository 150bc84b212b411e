import { encodeMentions } from '@duplex/protocol/mentions'
import type { App } from '../../state/app.svelte.ts'
import type { Candidate } from './completion.ts'

/** Everybody else who can be mentioned, and whether they are in the room. */
export const candidatesFor = (app: App, roomId: string): Candidate[] =>
  [...app.replica.people.values()]
    .filter((person) => person.deactivatedAt === null && person.id !== app.me.personId)
    .map(({ id, name, handle }) => ({ id, name, handle, here: app.replica.member(roomId, id) !== undefined }))

/** How long a text is when it is sent: a mention travels as an id, which is longer than most handles. */
export const lengthSent = (app: App, text: string): number =>
  encodeMentions(text, (handle) => [...app.replica.people.values()].find((person) => person.handle === handle)?.id)
    .length
