import { writeFile } from 'node:fs/promises'
import emoji from 'emojibase-data/en/data.json' with { type: 'json' }
import shortcodes from 'emojibase-data/en/shortcodes/iamcal.json' with { type: 'json' }

/**
 * Makes `src/lib/emoji/table.json` from the data of emojibase (MIT), a sixth of its size: by group, what the page shows
 * and searches. The short names are those people know from Slack. Run it after an update: `node scripts/emoji.ts`.
 */
const groups = [0, 1, 3, 4, 5, 6, 7, 8, 9]
/** Newer ones are an empty box to many. */
const newest = 15.1

/** As Unicode recommends it for interchange, which the server asks for: many have no variation selector there. */
const recommended = (unicode: string): string =>
  [unicode, unicode.replaceAll('\uFE0F', '')].find((text) => /^\p{RGI_Emoji}$/v.test(text)) ?? ''

const codesOf = (hexcode: string): string[] => [(shortcodes as Record<string, string | string[]>)[hexcode] ?? []].flat()

const linesOf = (group: number): string[][] =>
  emoji
    .filter((entry) => entry.group === group && entry.version <= newest)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ hexcode, emoji: unicode, label, tags = [] }) => {
      const codes = codesOf(hexcode)
      const said = new Set([...label.split(' '), ...codes.flatMap((code) => code.split('_'))])
      return [recommended(unicode), label, codes.join(' '), tags.filter((tag) => !said.has(tag)).join(' ')]
    })
    .filter(([unicode]) => unicode)

const table = groups.map(
  (group) =>
    `[\n${linesOf(group)
      .map((line) => JSON.stringify(line))
      .join(',\n')}\n]`,
)
await writeFile(new URL('../src/lib/emoji/table.json', import.meta.url), `[\n${table.join(',\n')}\n]\n`)
