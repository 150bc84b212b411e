import { groups, type Group } from './emoji/groups.ts'

export interface Emoji {
  emoji: string
  name: string
  /** Short names, as in `:tada:`. */
  codes: string[]
  tags: string
  group: Group
}

let loading: Promise<readonly Emoji[]> | null = null

/** All of them, in the order of Unicode. Fetched when somebody first looks for one; a failed try can be repeated. */
export function loadEmoji(): Promise<readonly Emoji[]> {
  loading ??= read().catch((error: unknown) => {
    loading = null
    throw error
  })
  return loading
}

async function read(): Promise<readonly Emoji[]> {
  const { default: table } = await import('./emoji/table.json')
  return groups.flatMap((group, index) =>
    (table[index] ?? []).map(([emoji = '', name = '', codes = '', tags = '']) => ({
      emoji,
      name,
      codes: codes.split(' ').filter(Boolean),
      tags,
      group,
    })),
  )
}

const wordsOf = (text: string): string[] => text.toLowerCase().split(/[\s:,.()_“”-]+/)

/** How well one fits, smaller is better; null where it does not. */
function fit({ codes, name, tags }: Emoji, query: string): number | null {
  if (codes.includes(query) || name === query) return 0
  if (codes.some((code) => code.startsWith(query))) return 1
  const wanted = query.split(' ').filter(Boolean)
  const begins = (texts: string[]) => wanted.every((word) => texts.some((text) => text.startsWith(word)))
  const words = [...wordsOf(name), ...codes.flatMap(wordsOf)]
  if (begins(words)) return 2
  if (begins([...words, ...wordsOf(tags)])) return 3
  return query.length > 2 && codes.some((code) => code.includes(query)) ? 4 : null
}

/** Those that fit what was typed, the best first; of equals those `liked` before, then the order of Unicode. */
export function searchEmoji(all: readonly Emoji[], typed: string, liked: readonly string[] = []): Emoji[] {
  const query = typed.trim().toLowerCase().replaceAll('_', ' ')
  const asCode = query.replaceAll(' ', '_')
  const rank = (emoji: string) => (liked.includes(emoji) ? liked.indexOf(emoji) : liked.length)
  return all
    .flatMap((one) => {
      const scores = [fit(one, query), fit(one, asCode)].filter((score) => score !== null)
      return scores.length > 0 ? [{ one, score: Math.min(...scores) }] : []
    })
    .sort((a, b) => a.score - b.score || rank(a.one.emoji) - rank(b.one.emoji))
    .map(({ one }) => one)
}
