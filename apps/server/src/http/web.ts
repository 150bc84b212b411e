import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'

/** The build puts a hash of the content into these names. */
const hashedFolder = 'assets/'
const forEver = 'public, max-age=31536000, immutable'
const askFirst = 'no-cache'

const notBuilt =
  'The page has not been built yet: npm run build.\nDuring development, open the address that npm run dev prints.\n'

/**
 * The page: its files, and for every other address that a person may open, index.html. Only what lay in the folder at
 * the start is ever served, by exact name, so no path can lead anywhere else.
 */
export function serveWeb(app: FastifyInstance, { root }: { root: string }): void {
  const files = publicFiles(root)
  const isBuilt = files.has('index.html')
  if (isBuilt) app.register(fastifyStatic, { root, serve: false, preCompressed: true, cacheControl: false })

  app.get('/*', (request, reply) => {
    const { '*': path } = request.params as { '*': string }
    if (files.has(path)) {
      return reply.header('cache-control', path.startsWith(hashedFolder) ? forEver : askFirst).sendFile(path)
    }
    if (!isPageAddress(path) || !wantsPage(request, path)) return reply.callNotFound()
    reply.header('cache-control', askFirst)
    return isBuilt ? reply.sendFile('index.html') : reply.code(503).type('text/plain; charset=utf-8').send(notBuilt)
  })
}

/** No source maps, no dot files; compressed twins are found by @fastify/static beside their originals. */
function publicFiles(root: string): Set<string> {
  const paths = list(root).map((path) => path.split(sep).join('/'))
  return new Set(paths.filter((path) => !/(^|\/)\.|\.(map|br|gz)$/.test(path)))
}

function list(root: string): string[] {
  try {
    const entries = readdirSync(root, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)))
  } catch {
    return []
  }
}

/** What asks for `.env`, a source map or a file of another build hears that it is not there. */
const isPageAddress = (path: string): boolean => !/(^|\/)\.|\.map$/.test(path) && !path.startsWith(hashedFolder)

/** Browsers say text/html when a person opens an address; others are given the page where no file can be meant. */
function wantsPage(request: FastifyRequest, path: string): boolean {
  const accept = request.headers.accept ?? '*/*'
  return accept.includes('text/html') || (accept.includes('*/*') && !/\.\w+$/.test(path))
}
