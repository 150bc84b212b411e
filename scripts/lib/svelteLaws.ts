import { globSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'
import laws from '../../.dependency-cruiser.js'
import { root } from './processes.ts'

type Patterns = string | string[] | undefined
interface Law {
  name: string
  from: { path?: Patterns; pathNot?: Patterns }
  to: { path?: Patterns; pathNot?: Patterns }
}

/**
 * The import laws for what .svelte files import as types. dependency-cruiser reads them through Svelte's compiler, which
 * drops those; here the script blocks are read as they stand.
 */
export function brokenSvelteLaws(): string[] {
  const forbidden = laws.forbidden as Law[]
  return globSync('apps/web/src/**/*.svelte', { cwd: root }).flatMap((file) =>
    importsOf(file).flatMap((target) =>
      forbidden.filter((law) => forbids(law, file, target)).map(({ name }) => `${name}: ${file} → ${target}`),
    ),
  )
}

function importsOf(file: string): string[] {
  const source = readFileSync(root + file, 'utf8')
  const scripts = [...source.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script ?? '')
  return ts
    .preProcessFile(scripts.join('\n'))
    .importedFiles.map(({ fileName }) => resolve(file, fileName))
    .filter((target) => target !== null)
}

/** Below the root of the project, as the laws name files; null for what is not ours. */
function resolve(from: string, target: string): string | null {
  if (target.startsWith('.')) return posix.join(posix.dirname(from), target)
  const [, shared, file] = /^@duplex\/(protocol|markdown)\/(.+)$/.exec(target) ?? []
  return shared ? `packages/${shared}/src/${file}.ts` : null
}

/** Laws that look at more than the two paths are left to dependency-cruiser. */
function forbids({ from, to }: Law, file: string, target: string): boolean {
  const { path: fromPath, pathNot: fromNot, ...moreFrom } = from
  const { path: toPath, pathNot: toNot, ...moreTo } = to
  if (!fromPath || !toPath || Object.keys({ ...moreFrom, ...moreTo }).length > 0) return false
  if (!matches(fromPath, file) || matches(fromNot, file)) return false
  const group = new RegExp(all(fromPath).join('|')).exec(file)?.[1] ?? ''
  return (
    matches(toPath, target) &&
    !matches(
      all(toNot).map((pattern) => pattern.replaceAll('$1', group)),
      target,
    )
  )
}

const all = (patterns: Patterns) => [patterns ?? []].flat()
const matches = (patterns: Patterns, path: string) => all(patterns).some((pattern) => new RegExp(pattern).test(path))
