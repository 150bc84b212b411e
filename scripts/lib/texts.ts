import { globSync, readFileSync } from 'node:fs'
import { root } from './processes.ts'

const web = 'apps/web/src'
const others = ['es', 'ko', 'zh-Hant', 'zh-Hans']
/** Words that are the same in other languages. */
const same = new Set(['Duplex', 'Emoji', 'Error', 'Socket', 'General', 'general', 'Normal', 'No'])
/** What is printed on keys. */
const printed = new Set(['Enter', 'Shift', 'Esc', 'Del', 'Backspace', 'Home', 'End', 'PgUp', 'PgDn'])

const textsOf = async (language: string): Promise<Record<string, string>> => {
  const { texts } = (await import(`../../${web}/locales/${language}/index.ts`)) as { texts: Record<string, string> }
  return texts
}

/** What is wrong with the texts and what the types do not see: texts nobody reads, and English in another language. */
export async function brokenTexts(): Promise<string[]> {
  const english = await textsOf('en')
  const broken = unread(Object.keys(english)).map((key) => `nobody reads ${key}`)
  for (const language of others) {
    for (const [key, text] of Object.entries(await textsOf(language))) {
      if (text === english[key] && hasWords(text)) broken.push(`${language} is English: ${key}`)
      const slots = slotsOf(english[key] ?? english[key.replace(/\.\w+$/, '.other')] ?? '')
      for (const slot of slotsOf(text)) if (!slots.includes(slot)) broken.push(`${language} fills ${slot} in ${key}`)
    }
  }
  return broken
}

/** A key is read where it stands in quotes, as the stem of what is counted, or as the rest of a `beginning.${...}`. */
function unread(keys: string[]): string[] {
  const source = globSync(`${web}/**/*.{ts,svelte}`, { cwd: root, exclude: [`${web}/locales/*/**`] })
    .map((file) => readFileSync(root + file, 'utf8'))
    .join('\n')
  const quoted = new Set([...source.matchAll(/['"`]([\w.]+)['"`]/g)].map(([, key]) => key))
  const beginnings = [...source.matchAll(/`([a-zA-Z]\w*\.[\w.]*)\$\{/g)].map(([, beginning]) => beginning ?? '')
  return keys.filter((key) => {
    const stem = key.replace(/\.(one|other)$/, '')
    return !quoted.has(key) && !quoted.has(stem) && !beginnings.some((beginning) => key.startsWith(beginning))
  })
}

const slotsOf = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot)
const hasWords = (text: string): boolean =>
  text
    .replaceAll(/\{\w+\}/g, '')
    .match(/\p{L}{2,}/gu)
    ?.some((word) => !same.has(word) && !printed.has(word)) ?? false
