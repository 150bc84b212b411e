import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The page from which every picture is one step away: `README.md` in their folder. */
export async function writeCatalogue(folder: string): Promise<void> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.png')).sort()
  const taken = paths.map(
    (path) =>
      path
        .replaceAll('\\', '/')
        .replace(/\.png$/, '')
        .split('/') as [string, string, string],
  )
  const those = (values: string[]) => [...new Set(values)]
  const languages = those(taken.map(([language]) => language))
  const frames = those(taken.map(([, frame]) => frame))
  const names = those(taken.map(([, , name]) => name)).sort()

  const row = (cells: string[]) => `| ${cells.join(' | ')} |`
  const isTaken = new Set(taken.map((parts) => parts.join('/')))
  const links = (name: string, frame: string) =>
    languages
      .filter((language) => isTaken.has(`${language}/${frame}/${name}`))
      .map((language) => `[${language}](${language}/${frame}/${name}.png)`)
      .join(' ')
  const lines = [
    '# Every main state of the page',
    '',
    'Made by `npm run screenshots`: at 1440, 820 and 390 px, by light and in the dark, in English and in Traditional Chinese.',
    '',
    row(['', ...frames]),
    row(['---', ...frames.map(() => '---')]),
    ...names.map((name) => row([name, ...frames.map((frame) => links(name, frame))])),
  ]
  await writeFile(join(folder, 'README.md'), `${lines.join('\n')}\n`)
}
