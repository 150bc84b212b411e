import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Picture {
  path: string
  state: string
  /** `en workspace`: a column of the table. */
  place: string
  look: string
}

const title = '# Every main state of the page'
const howMade =
  'Made by `npm run screenshots`: at 1440 (workspace), 820 (tablet) and 390 px (phone), by light and in the dark, in English and in Traditional Chinese.'

/** The page from which every picture is one step away: `README.md` in their folder. */
export async function writeCatalogue(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true })
  const pictures = files.flatMap((file) => read(file)).sort((a, b) => (a.path < b.path ? -1 : 1))
  const places = [...new Set(pictures.map(({ place }) => place))].sort()
  const states = [...Map.groupBy(pictures, ({ state }) => state)].sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = [
    ['', ...places],
    ['---', ...places.map(() => '---')],
    ...states.map(([state, of]) => [state, ...places.map((place) => links(of.filter((each) => each.place === place)))]),
  ]
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`)
  await writeFile(join(folder, 'README.md'), `${[title, '', howMade, '', ...table].join('\n')}\n`)
}

/** `en/workspace-dark/inbox.png`. */
function read(path: string): Picture[] {
  const [, language, size, look, state] = /^(.+)\/(\w+)-(\w+)\/(.+)\.png$/.exec(path) ?? []
  return state && look ? [{ path, state, place: `${language} ${size}`, look }] : []
}

const links = (pictures: readonly Picture[]) => pictures.map(({ look, path }) => `[${look}](${path})`).join(' ')
