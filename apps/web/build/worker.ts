import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const file = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** One language of several, one range of letters of a font: whoever needs them takes them along. */
const wherever = /^\/assets\/(?:(?:en|es|ko|zh-\w+?)(?:-more)?-[\w-]{8}\.js|.*\.woff2?)$/

/** Takes the place of a worker that an earlier, built page left at the same address, and goes. */
const goodbye = `self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', async () => {
  await self.registration.unregister()
  for (const client of await self.clients.matchAll()) client.navigate(client.url)
})`

/** The service worker, and the list of what it keeps; its version is that of all these files together. */
export const serviceWorker: Plugin = {
  name: 'service-worker',
  enforce: 'post',
  configureServer({ middlewares }) {
    middlewares.use('/sw.js', (_request, response) => {
      response.setHeader('content-type', 'text/javascript').end(goodbye)
    })
  },
  buildStart() {
    if (this.environment.mode === 'build') this.emitFile({ type: 'chunk', id: file('worker/sw.ts'), fileName: 'sw.js' })
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle['sw.js']
      const page = bundle['index.html']
      if (worker?.type !== 'chunk' || page?.type !== 'asset') return
      const built = Object.keys(bundle).filter((name) => name.startsWith('assets/') && !name.endsWith('.map'))
      const open = readdirSync(file('public'))
      const paths = ['index.html', ...open, ...built].map((name) => `/${name}`).sort()
      const version = createHash('sha256').update(paths.join()).update(page.source).update(worker.code)
      for (const name of open) version.update(readFileSync(file(`public/${name}`)))
      const shell = {
        version: version.digest('hex').slice(0, 12),
        always: paths.filter((path) => !wherever.test(path)),
        wherever: paths.filter((path) => wherever.test(path)),
      }
      worker.code = `const shell=${JSON.stringify(shell)};${worker.code}`
    },
  },
}
