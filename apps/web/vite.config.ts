import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
import own from './package.json' with { type: 'json' }
import { inOneFile } from './build/chunks.ts'
import { lucide } from './build/icons.ts'
import { serviceWorker } from './build/worker.ts'

const server = `http://127.0.0.1:${process.env.API_PORT ?? '3001'}`
/** What the server answers; everything else belongs to the page. */
const serverPaths = '^/(api|ws|echo|health|docs)(?=[/?]|$)'

/** Most text is set in this one file: fetched along with the page, not after its styles were read. */
const textFont = /atkinson-hyperlegible-next-latin-wght-normal.*\.woff2$/
const preloadTextFont: Plugin = {
  name: 'preload-text-font',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => textFont.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', href: `/${file}`, as: 'font', type: 'font/woff2', crossorigin: true },
          injectTo: 'head',
        })),
  },
}

/** The first texts are asked for by a small script of their own: they are on the way while the page still is. */
const firstTexts = '/src/locales/first.ts'
const askForTexts: Plugin = {
  name: 'ask-for-texts',
  buildStart() {
    if (this.environment.mode === 'build') this.emitFile({ type: 'chunk', id: firstTexts.slice(1), name: 'first' })
  },
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle }) {
      const built = Object.values(bundle ?? {}).find(
        (file) => file.type === 'chunk' && file.moduleIds.some((id) => id.endsWith(firstTexts)),
      )
      const src = built ? `/${built.fileName}` : firstTexts
      return [
        { tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src }, injectTo: 'head-prepend' },
      ]
    },
  },
}

/** Parts of the parser that are switched off, and need not be fetched for that. */
const leftOut = /^\.\/lib\/(?:character-reference|code-indented|definition|html-flow|html-text|setext-underline)\.js$/
const leaveOut: Plugin = {
  name: 'leave-out',
  enforce: 'pre',
  resolveId: (source, importer) =>
    leftOut.test(source) && importer?.endsWith('/micromark-core-commonmark/index.js')
      ? fileURLToPath(new URL('src/lib/markdown/leftOut.ts', import.meta.url))
      : null,
}

export default defineConfig({
  plugins: [svelte(), lucide(), leaveOut, preloadTextFont, askForTexts, serviceWorker],
  resolve: {
    alias: {
      'decode-named-character-reference': fileURLToPath(new URL('src/lib/markdown/noReferences.ts', import.meta.url)),
    },
  },
  define: { 'import.meta.env.VITE_VERSION': JSON.stringify(own.version) },
  clearScreen: false,
  server: {
    host: process.env.HOST ?? '127.0.0.1',
    port: Number(process.env.PORT ?? 3000),
    strictPort: true,
    // Host and Origin pass as the browser sent them: the server compares them.
    proxy: { [serverPaths]: { target: server, ws: true, changeOrigin: false } },
  },
  build: {
    target: 'es2023',
    // Who understands `:dir()` and `oklch()`: rewritten for others, `:dir(rtl)` would ask for the language instead.
    cssTarget: ['chrome120', 'firefox121', 'safari17'],
    // Nothing inline: the Content-Security-Policy allows files of our own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: inOneFile(), priority: 1 },
            { name: 'shared', test: /apps\/web\/src|icons/, minShareCount: 2 },
          ],
        },
      },
    },
  },
})
