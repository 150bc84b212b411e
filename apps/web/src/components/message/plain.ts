import { plainText } from '../../lib/markdown/plain.ts'
import type { App } from '../../state/app.svelte.ts'

/** What a message says in one line, with everybody called by name. */
export const plain = ({ replica }: App, text: string): string =>
  plainText(text, {
    person: (personId) => replica.people.get(personId)?.name,
    room: (roomId) => replica.rooms.get(roomId)?.name,
  })
