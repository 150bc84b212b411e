import { Failure } from '../lib/failure.ts'
import { run as runProcess } from '../lib/processes.ts'
import { brokenSvelteLaws } from '../lib/svelteLaws.ts'
import { brokenTexts } from '../lib/texts.ts'
import { turbo } from '../lib/turbo.ts'
import { run as generate } from './generate.ts'

const rootFiles = ['scripts', 'eslint.config.js', 'stylelint.config.js', '.dependency-cruiser.js']

type Parts = Record<string, () => Promise<number>>

/** Takes as long as all the others. */
const longest: Parts = { 'eslint, workspaces': () => turbo(['lint'], ['--continue', '--output-logs=errors-only']) }

const others: Parts = {
  'eslint, scripts': () => runProcess('eslint', rootFiles),
  styles: () => runProcess('stylelint', ['apps/web/src/**/*.{css,svelte}']),
  format: () => runProcess('prettier', ['--check', '--cache', '--log-level=warn', '.']),
  'import laws': () =>
    runProcess('depcruise', ['apps', 'packages', 'prisma', 'e2e', 'scripts', '--config', '.dependency-cruiser.js']),
  'import laws of .svelte files': async () => {
    const broken = brokenSvelteLaws()
    for (const line of broken) console.error(`  ${line}`)
    return broken.length
  },
  texts: async () => {
    const broken = await brokenTexts()
    for (const line of broken) console.error(`  ${line}`)
    return broken.length
  },
  'unused code': () => runProcess('knip', ['--no-config-hints']),
}

/** All of them run, so that one call shows everything there is to mend. */
export async function run(): Promise<void> {
  await generate()
  const broken = await Promise.all([longest, others].map(brokenOf))
  if (broken.flat().length > 0) throw new Failure(`lint found something: ${broken.flat().join(', ')}`)
}

async function brokenOf(parts: Parts): Promise<string[]> {
  const broken: string[] = []
  for (const [name, part] of Object.entries(parts)) if ((await part()) !== 0) broken.push(name)
  return broken
}
