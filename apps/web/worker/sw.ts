import { isShellPage, nameOf, others } from './shell.ts'

/**
 * Keeps the page itself in the browser, so that it opens at once, and without a network. What people say never comes
 * through here: that is in the replica, and goes when they sign out.
 */
declare const self: ServiceWorkerGlobalScope
/** Written in by build/worker.ts: what belongs to this page. Texts and fonts are taken along where they are used. */
declare const shell: { version: string; always: string[]; wherever: string[] }

const prefix = 'duplex.shell.'
const ours = prefix + shell.version
const page = '/index.html'

self.addEventListener('install', (event) => event.waitUntil(keepShell()))
self.addEventListener('activate', (event) => event.waitUntil(leaveOld()))
self.addEventListener('message', ({ data }) => {
  if (data === 'takeOver') void self.skipWaiting()
  else if (Array.isArray(data)) void keepAll(data.filter((path) => shell.wherever.includes(path as string)) as string[])
})
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin) return
  if (mode === 'navigate') {
    if (isShellPage(pathname)) event.respondWith(kept(page, event.request))
  } else if (pathname.startsWith('/assets/')) event.respondWith(keptAnywhere(event.request, pathname))
  else if (shell.always.includes(pathname)) event.respondWith(kept(pathname, event.request))
})

/** All of this version, with what its forerunner had in use: a page that is begun is whole. */
async function keepShell(): Promise<void> {
  const used = new Set<string>()
  for (const name of await older())
    for (const { url } of await (await caches.open(name)).keys()) used.add(nameOf(new URL(url).pathname))
  await keepAll([...shell.always, ...shell.wherever.filter((path) => used.has(nameOf(path)))])
}

async function keepAll(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(ours)
  await Promise.all(
    paths.map(async (path) => {
      const isForEver = path.startsWith('/assets/')
      if (isForEver && (await cache.match(path))) return
      const known = isForEver ? await caches.match(path) : undefined
      const found = known ?? (await fetch(path, { cache: isForEver ? 'default' : 'no-cache' }))
      if (!found.ok) throw new Error(`${path}: ${found.status}`)
      await cache.put(path, found)
    }),
  )
}

/** Tabs that still show the version before this one find its parts until the next comes. */
async function leaveOld(): Promise<void> {
  for (const name of others(await older())) await caches.delete(name)
  await self.clients.claim()
}

const older = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== ours)

async function kept(path: string, request: Request): Promise<Response> {
  return (await (await caches.open(ours)).match(path)) ?? fetch(request)
}

/** Whatever version it belongs to: its name says what is in it. */
async function keptAnywhere(request: Request, path: string): Promise<Response> {
  const known = await caches.match(path)
  if (known) return known
  const found = await fetch(request)
  if (found.ok && shell.wherever.includes(path)) await (await caches.open(ours)).put(path, found.clone())
  return found
}
