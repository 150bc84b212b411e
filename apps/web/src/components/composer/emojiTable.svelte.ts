import { loadEmoji, type Emoji } from '../../lib/emoji.ts'

let table = $state.raw<readonly Emoji[]>([])
let isWanted = false

/** The emoji one can name while writing: none until somebody wants one, and then all. */
export const emojiTable = {
  get all(): readonly Emoji[] {
    return table
  },
  want(): void {
    if (isWanted) return
    isWanted = true
    loadEmoji().then(
      (all) => (table = all),
      () => (isWanted = false),
    )
  },
}
