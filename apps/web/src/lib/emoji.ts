import { speech } from '../locales/language.svelte.ts'
import type { Language } from '../locales/languages.ts'
import { groups, type Group } from './emoji/groups.ts'
import { folded } from './text.ts'

export interface Emoji {
  emoji: string
  name: string
  /** Short names, as in `:tada:`. */
  codes: string[]
  tags: string
  group: Group
}

const loading = new Map<string, Promise<readonly Emoji[]>>()

/** All of them, in the order of Unicode. Fetched when somebody first looks for one; a failed try can be repeated. */
export function loadEmoji({ language }: { language: Language } = speech): Promise<readonly Emoji[]> {
  const begun = loading.get(language) ?? read(language)
  loading.set(language, begun)
  begun.catch(() => loading.delete(language))
  return begun
}

/** What they are called, and searched by, in other languages than English: in the order of the table. */
const words: Partial<Record<string, () => Promise<{ default: string[][][] }>>> = {
  es: () => import('./emoji/words.es.json'),
  ko: () => import('./emoji/words.ko.json'),
  'zh-Hant': () => import('./emoji/words.zh-Hant.json'),
  'zh-Hans': () => import('./emoji/words.zh-Hans.json'),
}

async function read(language: string): Promise<readonly Emoji[]> {
  const [{ default: table }, called] = await Promise.all([import('./emoji/table.json'), words[language]?.()])
  return groups.flatMap((group, index) =>
    (table[index] ?? []).map(([emoji = '', english = '', codes = '', tags = ''], place) => {
      const [name, ...more] = called?.default[index]?.[place] ?? [english]
      return {
        emoji,
        name: name || english,
        codes: codes.split(' ').filter(Boolean),
        tags: [tags, ...more, called ? english : ''].join(' '),
        group,
      }
    }),
  )
}

/** In scripts that are written without spaces, a word begins anywhere. */
const isUnspaced = /\p{Script=Han}/u

const wordsOf = (text: string): string[] => folded(text).split(/[\s:,.()_“”-]+/)

/** How well one fits, smaller is better; null where it does not. */
function fit({ codes, name, tags }: Emoji, query: string): number | null {
  if (codes.includes(query) || folded(name) === query) return 0
  if (codes.some((code) => code.startsWith(query))) return 1
  const wanted = query.split(' ').filter(Boolean)
  const begins = (texts: string[]) => wanted.every((word) => texts.some((text) => text.startsWith(word)))
  const words = [...wordsOf(name), ...codes.flatMap(wordsOf)]
  if (begins(words)) return 2
  if (begins([...words, ...wordsOf(tags)])) return 3
  if (isUnspaced.test(query) && folded(name).includes(query)) return 3
  return query.length > 2 && codes.some((code) => code.includes(query)) ? 4 : null
}

/** Those that fit what was typed, the best first; of equals those `liked` before, then the order of Unicode. */
export function searchEmoji(all: readonly Emoji[], typed: string, liked: readonly string[] = []): Emoji[] {
  const query = folded(typed.trim()).replaceAll('_', ' ')
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
