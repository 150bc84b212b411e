import { writeFile } from 'node:fs/promises'
import emoji from 'emojibase-data/en/data.json' with { type: 'json' }
import spanish from 'emojibase-data/es/data.json' with { type: 'json' }
import korean from 'emojibase-data/ko/data.json' with { type: 'json' }
import traditional from 'emojibase-data/zh-hant/data.json' with { type: 'json' }
import simplified from 'emojibase-data/zh/data.json' with { type: 'json' }
import shortcodes from 'emojibase-data/en/shortcodes/iamcal.json' with { type: 'json' }

/**
 * Makes `src/lib/emoji/table.json` from the data of emojibase (MIT), a sixth of its size: by group, what the page shows
 * and searches. The short names are those people know from Slack. Beside it, for each other language, what they are
 * called there and searched by, in the same order. Run it after an update: `node scripts/emoji.ts`.
 */
const groups = [0, 1, 3, 4, 5, 6, 7, 8, 9]
/** Newer ones are an empty box to many. */
const newest = 15.1

/** As Unicode recommends it for interchange, which the server asks for: many have no variation selector there. */
const recommended = (unicode: string): string =>
  [unicode, unicode.replaceAll('\uFE0F', '')].find((text) => /^\p{RGI_Emoji}$/v.test(text)) ?? ''

const codesOf = (hexcode: string): string[] => [(shortcodes as Record<string, string | string[]>)[hexcode] ?? []].flat()

const entriesOf = (group: number) =>
  emoji
    .filter((entry) => entry.group === group && entry.version <= newest && recommended(entry.emoji))
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))

const linesOf = (group: number): string[][] =>
  entriesOf(group).map(({ hexcode, emoji: unicode, label, tags = [] }) => {
    const codes = codesOf(hexcode)
    const said = new Set([...label.split(' '), ...codes.flatMap((code) => code.split('_'))])
    return [recommended(unicode), label, codes.join(' '), tags.filter((tag) => !said.has(tag)).join(' ')]
  })

type Called = readonly { hexcode: string; label: string; tags?: readonly string[] }[]
const languages: Record<string, Called> = {
  es: spanish,
  ko: korean,
  'zh-Hant': traditional,
  'zh-Hans': simplified,
}

function wordsOf(group: number, called: Called): string[][] {
  const byCode = new Map(called.map((entry) => [entry.hexcode, entry]))
  return entriesOf(group).map(({ hexcode }) => {
    const { label = '', tags = [] } = byCode.get(hexcode) ?? {}
    return [label, tags.filter((tag) => tag !== label).join(' ')]
  })
}

async function write(file: string, table: readonly string[][][]): Promise<void> {
  const parts = table.map((lines) => `[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]`)
  await writeFile(new URL(`../src/lib/emoji/${file}.json`, import.meta.url), `[\n${parts.join(',\n')}\n]\n`)
}

await write('table', groups.map(linesOf))
for (const [language, called] of Object.entries(languages))
  await write(
    `words.${language}`,
    groups.map((group) => wordsOf(group, called)),
  )
