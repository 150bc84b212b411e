import { plainText } from '@duplex/markdown/plain'
import { t } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'

/** What a message says in one line, with everybody called by name. */
export const plain = ({ replica }: App, text: string): string =>
  plainText(text, {
    person: (personId) => replica.people.get(personId)?.name ?? t('markdown.nobody'),
    room: (roomId) => replica.rooms.get(roomId)?.name ?? t('markdown.otherRoom'),
    spoiler: `[${t('markdown.spoiler')}]`,
  })
