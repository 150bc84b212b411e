import type { Emoji } from '../../lib/emoji.ts'
import { habits } from '../../lib/emoji/habits.svelte.ts'
import { withTone } from '../../lib/emoji/tones.ts'
import { namesReplaced } from './completion.ts'

let table = $state.raw<readonly Emoji[]>([])
let isWanted = false

/** Longer than this (ms) nobody’s message waits for it. */
const patienceMs = 5_000
let held: (() => void)[] = []

/** The emoji one can name while writing: none until somebody wants one, and then all. */
export const emojiTable = {
  get all(): readonly Emoji[] {
    return table
  },
  want(): void {
    if (isWanted) return
    isWanted = true
    import('../../lib/emoji.ts')
      .then(({ loadEmoji }) => loadEmoji())
      .then(
        (all) => void (table = all),
        () => void (isWanted = false),
      )
      .finally(release)
  },
}

/** The emoji of exactly this short name, as one wants it. */
export function emojiNamed(code: string): string | undefined {
  const found = table.find(({ codes }) => codes.includes(code.toLowerCase()))
  return found && withTone(found.emoji, habits.tone)
}

/** Says it, in the order of asking; where it names emoji and the table is still on its way, once that is here. */
export function sayNamed(text: string, say: (text: string) => void): void {
  const names = table.length === 0 && namesReplaced(text, () => '') !== text
  if (!names && held.length === 0) return say(text)
  held.push(() => say(namesReplaced(text, emojiNamed)))
  if (held.length > 1) return
  emojiTable.want()
  setTimeout(release, patienceMs)
  addEventListener('pagehide', release, { once: true })
}

function release(): void {
  const waiting = held
  held = []
  for (const say of waiting) say()
}
