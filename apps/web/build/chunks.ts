import { fileURLToPath } from 'node:url'

const source = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url))

interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

/** A part of a language. */
const texts = /\/locales\/([\w-]+)\/(more\b)?.*\.ts$/

/** What has to be there before any of it runs. */
function needed(id: string, graph: Graph, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) needed(imported, graph, found)
  return found
}

/**
 * What always comes together comes as one file: the frame of the page, and what a room needs. In forty small ones the
 * same would weigh 9 kB more.
 */
export function inOneFile(): (id: string, graph: Graph) => string | null {
  let parts: [name: string, ids: Set<string>][] | null = null
  return (id, graph) => {
    const [, language, more] = texts.exec(id) ?? []
    if (language) return more ? `${language}-more` : language
    parts ??= [
      ['first', needed(source('locales/first.ts'), graph)],
      ['frame', needed(source('main.ts'), graph)],
      ['room', needed(source('pages/Workspace.svelte'), graph)],
    ]
    return parts.find(([, ids]) => ids.has(id))?.[0] ?? null
  }
}
