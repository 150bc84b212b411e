import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The page from which every picture is one step away: `README.md` in their folder. */
export async function writeCatalogue(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true })
  const pictures = files.filter((file) => file.endsWith('.png')).sort()
  const byName = Map.groupBy(pictures, (picture) => picture.slice(picture.lastIndexOf('/') + 1, -'.png'.length))
  const lines = [...byName].sort(([a], [b]) => a.localeCompare(b)).map(([name, of]) => `- ${name}: ${links(of)}`)
  await writeFile(join(folder, 'README.md'), `${[title, '', howMade, '', ...lines].join('\n')}\n`)
}

const title = '# Every main state of the page'
const howMade =
  'Made by `npm run screenshots`: at 1440, 820 and 390 px, by light and in the dark, in English and in Traditional Chinese.'

const links = (pictures: readonly string[]) =>
  pictures.map((picture) => `[${picture.slice(0, picture.lastIndexOf('/')).replace('/', ' ')}](${picture})`).join(', ')
