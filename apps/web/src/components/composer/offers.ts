import { emojiByCode, searchEmoji, type Emoji } from '../../lib/emoji.ts'
import { habits } from '../../lib/emoji/habits.svelte.ts'
import { withTone } from '../../lib/emoji/tones.ts'
import { fuzzy } from '../../lib/fuzzy.ts'
import type { App } from '../../state/app.svelte.ts'
import type { Offer } from './completion.ts'

const shown = 8

/** Rooms one is in, the best first. */
export const roomOffers = (app: App, query: string): Offer[] =>
  [...app.replica.rooms.values()]
    .filter(({ kind, id }) => kind !== 'direct' && app.replica.memberships.has(id))
    .flatMap((room) => {
      const found = fuzzy(query, room.name)
      return found ? [{ room, score: found.score - (room.archivedAt ? 1_000 : 0) }] : []
    })
    .sort((a, b) => b.score - a.score || a.room.name.localeCompare(b.room.name))
    .slice(0, shown)
    .map(({ room: { id, name, topic } }) => ({ key: id, insert: `#${name}`, label: `#${name}`, detail: topic }))

/** Emoji by name, those one uses before others. */
export const emojiOffers = (all: readonly Emoji[], query: string): Offer[] =>
  searchEmoji(all, query, habits.used)
    .slice(0, shown)
    .map(({ emoji, codes, name }) => {
      const glyph = withTone(emoji, habits.tone)
      return { key: emoji, insert: glyph, label: `:${codes[0] ?? name}:`, glyph }
    })

/** The emoji of exactly this short name, as one wants it. */
export function emojiNamed(all: readonly Emoji[], code: string): string | undefined {
  const found = emojiByCode(all, code.toLowerCase())
  return found && withTone(found.emoji, habits.tone)
}
