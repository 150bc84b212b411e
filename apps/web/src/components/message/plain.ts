import { plainText } from '@duplex/markdown/plain'
import { isolated } from '../../locales/isolated.ts'
import { t } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'
import { nameOfRoom } from '../../state/rooms.ts'

/** What a message says in one line, with everybody called by name. */
export const plain = (app: App, text: string): string =>
  plainText(text, {
    person: (personId) => isolated(app.replica.people.get(personId)?.name ?? t('markdown.nobody')),
    room: (roomId) => isolated(nameOfRoom(app, roomId) ?? t('markdown.otherRoom')),
    spoiler: `[${t('markdown.spoiler')}]`,
  })
