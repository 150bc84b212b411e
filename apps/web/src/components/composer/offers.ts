import { searchEmoji, type Emoji } from '../../lib/emoji.ts'
import { habits } from '../../lib/emoji/habits.svelte.ts'
import { withTone } from '../../lib/emoji/tones.ts'
import { fuzzy } from '../../lib/fuzzy.ts'
import type { Room } from '@duplex/protocol/entities'
import { byName } from '../../lib/collation.ts'
import { t } from '../../locales/index.ts'
import type { App } from '../../state/app.svelte.ts'
import { joinableRooms } from '../../state/rooms.ts'
import { commandOffers } from './commands.ts'
import type { Begun, Offer } from './completion.ts'
import { emojiTable } from './emojiTable.svelte.ts'
import { personOffers } from './people.ts'

const shown = 8

interface Where {
  roomId: string
  /** Where commands are understood. */
  commandsOf: Room | undefined
}

/** What it could be that was begun. */
export function offersFor(app: App, { kind, query }: Begun, { roomId, commandsOf }: Where): Offer[] {
  switch (kind) {
    case 'person':
      return personOffers(app, roomId, query)
    case 'room':
      return roomOffers(app, query)
    case 'emoji':
      return emojiOffers(emojiTable.all, query)
    case 'command':
      return commandsOf ? commandOffers(app, commandsOf, query) : []
  }
}

/** Rooms one is in, the best first, then those one could join. */
const roomOffers = (app: App, query: string): Offer[] =>
  [
    ...[...app.replica.rooms.values()]
      .filter(({ kind, id }) => kind !== 'direct' && app.replica.memberships.has(id))
      .map((room) => ({ room, weight: room.archivedAt ? -2_000 : 0, note: undefined })),
    ...joinableRooms(app).map((room) => ({ room, weight: -1_000, note: t('switcher.join') })),
  ]
    .flatMap(({ room, weight, note }) => {
      const found = fuzzy(query, room.name)
      return found ? [{ room, note, score: found.score + weight }] : []
    })
    .sort((a, b) => b.score - a.score || byName(a.room.name, b.room.name))
    .slice(0, shown)
    .map(({ room: { id, name, topic }, note }) => ({
      key: id,
      insert: `#${name}`,
      label: `#${name}`,
      detail: topic,
      ...(note !== undefined && { note }),
    }))

/** Emoji by name, those one uses before others. */
const emojiOffers = (all: readonly Emoji[], query: string): Offer[] =>
  searchEmoji(all, query, habits.used)
    .slice(0, shown)
    .map(({ emoji, codes, name }) => {
      const glyph = withTone(emoji, habits.tone)
      return { key: emoji, insert: glyph, label: `:${codes[0] ?? name}:`, glyph }
    })
